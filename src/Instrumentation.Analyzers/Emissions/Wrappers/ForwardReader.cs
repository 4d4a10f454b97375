using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>
/// Finds in one file which methods pass their own parameters on. By syntax alone: binding every body that calls
/// something would cost more than compiling it. It finds too many rather than too few; who is meant, symbols decide.
/// </summary>
internal static class ForwardReader
{
    /// <summary>What the file's methods pass on, in the order of the code.</summary>
    public static IReadOnlyList<Forward> Read(SyntaxNode root, CancellationToken cancellation)
    {
        var functions = new Dictionary<SyntaxNode, ForwardingFunction?>();
        var forwards = new List<Forward>();
        foreach (var node in root.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call
                && (arguments.Count > 0 || TypeArguments(call.Expression).Count > 0 || ReceiverOf(call) is not null)
                && NameOf(call.Expression) is { } callee
                && Around(call, functions) is { } function)
            {
                Read(call, callee, arguments, function, forwards);
            }
        }

        return forwards;
    }

    /// <summary>The name of what is called.</summary>
    public static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        GenericNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier: var name } => name.ValueText,
        MemberBindingExpressionSyntax { Name.Identifier: var name } => name.ValueText,
        _ => null,
    };

    private static void Read(
        InvocationExpressionSyntax call, string callee, SeparatedSyntaxList<ArgumentSyntax> arguments, ForwardingFunction function, List<Forward> forwards)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            foreach (var (method, parameter) in function.PassedOnIn(arguments[i].Expression))
                forwards.Add(new Forward(method, parameter, callee, i, arguments[i].NameColon is not null, call.Span));
        }

        if (ReceiverOf(call) is { } receiver)
        {
            foreach (var (method, parameter) in function.PassedOnIn(receiver))
                forwards.Add(new Forward(method, parameter, callee, ForwardingFunction.Receiver, IsNamed: false, call.Span));
        }

        foreach (var type in TypeArguments(call.Expression).OfType<IdentifierNameSyntax>())
        {
            foreach (var (method, parameter) in function.PassedOnIn(type))
                forwards.Add(new Forward(method, parameter, callee, ForwardingFunction.TypeArguments, IsNamed: false, call.Span));
        }
    }

    // `name.Send()`, of an extension; what is called on anything longer is seldom a name.
    private static IdentifierNameSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression as IdentifierNameSyntax;

    // `Send<T>(…)`
    private static SeparatedSyntaxList<TypeSyntax> TypeArguments(ExpressionSyntax callee) => callee switch
    {
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments,
        MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        _ => default,
    };

    private static ForwardingFunction? Around(SyntaxNode node, Dictionary<SyntaxNode, ForwardingFunction?> functions)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
                continue;
            if (!functions.TryGetValue(around, out var function))
                functions.Add(around, function = ForwardingFunction.Of(around, Around(around, functions)));
            return function;
        }

        return null;
    }
}
