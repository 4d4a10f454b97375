using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// What a call names. The text of a call has just been bound when an analyzer sees it, the symbol of its target lies
/// elsewhere in memory: of thousands of calls that emit nothing, that is most of the price.
/// </summary>
internal static class CalledName
{
    /// <summary>The name of the method that is called, as written; for a delegate, the name of what holds it.</summary>
    public static string Of(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: var called } && NameIn(called) is { } name
            ? name.Identifier.ValueText
            : call.TargetMethod.Name;

    private static SimpleNameSyntax? NameIn(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        SimpleNameSyntax simple => simple,
        MemberBindingExpressionSyntax member => member.Name,
        _ => null,
    };
}
