using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What the calls of a private method pass: all of them stand in its own type, so nobody else says what a parameter is.</summary>
internal static class PrivateCalls
{
    private const int MaxCalls = 16;

    /// <summary>What each call passes for <paramref name="parameter"/>; null when there is none, or somebody unseen may call.</summary>
    public static IReadOnlyList<IOperation>? ArgumentsOf(IParameterSymbol parameter, Codebase code)
    {
        if (parameter is not { RefKind: RefKind.None, IsParams: false, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } method }
            || code.Wrappers.Of(method).Count > 0)
        {
            return null;
        }

        var arguments = new List<IOperation>();
        foreach (var declaration in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var name in declaration.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Identifier.ValueText != method.Name)
                    continue;
                if (arguments.Count == MaxCalls || ArgumentAt(name, parameter, method, code) is not { } argument)
                    return null;
                arguments.Add(argument);
            }
        }

        return arguments.Count == 0 ? null : arguments;
    }

    // Any other mention of the name may hand the method on.
    private static IOperation? ArgumentAt(SimpleNameSyntax name, IParameterSymbol parameter, IMethodSymbol method, Codebase code)
    {
        var called = name.Parent is MemberAccessExpressionSyntax { Name: var last } access && last == name ? (SyntaxNode)access : name;
        return called.Parent is InvocationExpressionSyntax invocation
            && invocation.Expression == called
            && code.OperationOf(invocation) is IInvocationOperation call
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition)
                ? call.Arguments.At(parameter.Ordinal)
                : null;
    }
}
