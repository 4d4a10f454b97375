using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>
/// The variables of a body that something else may write than the function they stand in: a nested function, or a
/// reference to them. Nothing can be said of their values.
/// </summary>
internal static class SharedVariables
{
    /// <summary>Those of the whole body, nested functions included.</summary>
    public static HashSet<ISymbol> In(IOperation body)
    {
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is ISimpleAssignmentOperation { IsRef: true, Value: var referred } && VariableOf(referred) is { } variable)
                shared.Add(variable);
            if (operation is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true }, Value: var source } && VariableOf(source) is { } initial)
                shared.Add(initial);
            foreach (var target in Writes.TargetsOf(operation))
            {
                if (VariableOf(target) is { } written && IsOfAnother(written, operation))
                    shared.Add(written);
            }
        }

        return shared;
    }

    /// <summary>The variables that a nested function asks for without having declared them.</summary>
    public static HashSet<ISymbol> CapturedIn(IOperation body)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (VariableOf(operation) is { } variable && variable is not ILocalSymbol { IsConst: true } && IsOfAnother(variable, operation))
                captured.Add(variable);
        }

        return captured;
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static bool IsOfAnother(ISymbol variable, IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            var function = around switch
            {
                ILocalFunctionOperation local => local.Symbol,
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                _ => null,
            };
            if (function is not null)
                return !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
        }

        return false;
    }
}
