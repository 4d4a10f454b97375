using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Wrappers;

/// <summary>Lambdas that one local holds and nobody else gets, so that all their calls are known.</summary>
internal static class LocalDelegate
{
    /// <summary>Whether <paramref name="parameter"/> is one of such a lambda around <paramref name="within"/>.</summary>
    public static bool Declares(IParameterSymbol parameter, IOperation within)
    {
        for (var around = within.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol))
                return IsOnlyCalled(lambda);
        }

        return false;
    }

    /// <summary>Whether a local holds <paramref name="function"/>, a lambda or a method, and nothing is done with it but to call it.</summary>
    public static bool IsOnlyCalled(IOperation function)
    {
        var holder = function.Parent;
        while (holder is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            holder = holder.Parent;
        if (holder is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator })
            return false;
        foreach (var use in Mentions.In(declarator.Body()).Of(local))
        {
            if (!ReferenceEquals(use, declarator) && use.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke })
                return false;
        }

        return true;
    }
}
