using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>
/// Reads attributes of a project that derive from those of MVC: what their constructors pass to the base,
/// <c>ApiRouteAttribute(string template) : RouteAttribute("api/" + template)</c>, is what they say.
/// </summary>
internal static class OwnRouteAttribute
{
    private const int MaxBases = 8;

    // No verb: of one that nobody can read nobody knows whether it changes anything.
    private const string UnknownVerb = "?";

    /// <summary>What <paramref name="attribute"/> says by what the constructor of <paramref name="known"/> is given.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="known">The attribute of MVC that it derives from.</param>
    /// <param name="verb">The verb that this one stands for; null for none or any.</param>
    public static RouteAttribute Read(AttributeData attribute, INamedTypeSymbol known, string? verb)
    {
        IReadOnlyList<string> verbs = verb is not null ? [verb] : known.Name == "RouteAttribute" ? [] : [UnknownVerb];
        var unread = new RouteAttribute(null, verbs, IsReadable: false);
        if (attribute.AttributeConstructor is not { } constructor || (constructor.ContainingAssembly as ISourceAssemblySymbol)?.Compilation is not { } compilation)
            return unread;
        var code = new SourceCode(compilation, CancellationToken.None);
        var given = GivenTo(constructor, attribute);
        for (var i = 0; i < MaxBases; i++)
        {
            if (code.BaseCallOf(constructor) is not { } call)
                return unread;
            var text = new RouteText(code, given);
            if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, known))
            {
                (constructor, given) = (call.TargetMethod, GivenTo(call, text));
                continue;
            }

            var template = EndpointCode.Argument(call, "template");
            if (EndpointCode.Argument(call, "httpMethods") is { } methods)
                verbs = VerbsIn(methods, text);
            return template is null || template.ConstantValue is { HasValue: true, Value: null }
                ? new RouteAttribute(null, verbs, IsReadable: true)
                : text.Of(template) is { } read ? new RouteAttribute(read, verbs, IsReadable: true) : unread with { Verbs = verbs };
        }

        return unread;
    }

    private static Dictionary<string, string> GivenTo(IMethodSymbol constructor, AttributeData attribute)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < constructor.Parameters.Length; i++)
        {
            if (attribute.TextAt(i) is { } text)
                given[constructor.Parameters[i].Name] = text;
        }

        return given;
    }

    private static Dictionary<string, string> GivenTo(IInvocationOperation call, RouteText text)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && text.Of(argument.Value) is { } read)
                given[parameter.Name] = read;
        }

        return given;
    }

    private static IReadOnlyList<string> VerbsIn(IOperation methods, RouteText text)
    {
        var verbs = new List<string>();
        foreach (var element in (methods.Unwrapped() as IArrayCreationOperation)?.Initializer?.ElementValues.ToArray() ?? [])
            verbs.Add(text.Of(element)?.ToUpperInvariant() ?? UnknownVerb);
        return verbs.Count > 0 ? verbs : [UnknownVerb];
    }
}
