using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// Methods marked <c>[LoggerMessage(EventName = "order_placed")]</c>, or named like the event, whose parameters are the properties. Looked for only
/// where the plan asks for logs, and only in files that have the word.
/// </summary>
internal static class LogMethods
{
    /// <summary>The name of the built-in, the same as of <c>ILogger</c> itself.</summary>
    public const string Builtin = "logger";

    private const string Attribute = "LoggerMessage";

    /// <summary>The methods of the compilation that log under a name.</summary>
    public static IEnumerable<(IMethodSymbol Method, EmitterDefinition Definition)> In(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!TreeForwards.Of(tree).Mentions(Attribute, tree, CancellationToken.None))
                continue;
#pragma warning disable RS1030 // What a method is marked with is known only by its symbol; no body is bound for it.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var declaration in tree.GetRoot().DescendantNodes(static node => node is not MethodDeclarationSyntax).OfType<MethodDeclarationSyntax>())
            {
                if (declaration.AttributeLists.Count > 0 && model.GetDeclaredSymbol(declaration) is IMethodSymbol method && EventName(method) is { } name)
                    yield return (method, Definition(method, name));
            }
        }
    }

    private static string? EventName(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "LoggerMessageAttribute", ContainingNamespace.Name: "Logging" })
                continue;
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument is { Key: "EventName", Value.Value: string name } && name.Trim().Length > 0)
                    return name;
            }

            // As the generator of these methods does.
            return method.Name;
        }

        return null;
    }

    private static EmitterDefinition Definition(IMethodSymbol method, string name) => new()
    {
        Method = method.Name,
        FixedName = name,
        NamesOthers = true,
        Keys = [.. method.Parameters.Select(static parameter => new EmitterKey(parameter.Name, Level: null))],
    };
}
