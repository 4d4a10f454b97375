using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>A variable that holds one element of a collection after the other: that of a <c>foreach</c>, of the function that <c>ForEach</c> is given.</summary>
/// <param name="Collection">What it goes through.</param>
/// <param name="Part">Of <c>foreach (var (name, count) in …)</c>, which part of the element it holds; null for all of it.</param>
internal sealed record TakenOne(IOperation Collection, int? Part)
{
    /// <summary>What the variable that <paramref name="value"/> is takes its elements from; null where it is no such variable.</summary>
    public static TakenOne? Of(IOperation value) => value switch
    {
        ILocalReferenceOperation local => InLoop(local),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter when Variable.IsNeverWritten(parameter) => InFunction(parameter),
        _ => null,
    };

    /// <summary>
    /// The parameter of a wrapper whose elements <paramref name="value"/> is one of, or a member of one, as its callers give them; null for anything else.
    /// </summary>
    public static Operand? Given(Operand value)
    {
        var taken = value.Operation is IMemberReferenceOperation { Instance: { } instance } ? instance.Unwrapped() : value.Operation;
        return Of(taken) is { Collection: var collection } && collection.Unwrapped() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } list
            ? value.With(list)
            : null;
    }

    /// <summary>Whether the callers of the method that has <paramref name="list"/> for a parameter are looked at.</summary>
    public static bool IsCalled(IParameterReferenceOperation list, WrapperTable wrappers) =>
        Variable.IsNeverWritten(list)
        && wrappers.MayForward(list.Parameter, list)
        && list.Parameter.ContainingSymbol.Name is var name
        && wrappers.IsCalled(name.Substring(name.LastIndexOf('.') + 1));

    private static TakenOne? InLoop(ILocalReferenceOperation local)
    {
        for (var around = local.Parent; around is not null; around = around.Parent)
        {
            if (around is not IForEachLoopOperation { Collection: var collection } loop)
                continue;
            if (loop.LoopControlVariable is IVariableDeclaratorOperation declared && SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local))
                return new TakenOne(collection, null);
            if (loop.LoopControlVariable is IDeclarationExpressionOperation { Expression: ITupleOperation { Elements: var parts } })
            {
                for (var i = 0; i < parts.Length; i++)
                {
                    if (parts[i] is ILocalReferenceOperation part && SymbolEqualityComparer.Default.Equals(part.Local, local.Local))
                        return new TakenOne(collection, i);
                }
            }
        }

        return null;
    }

    // `names.ForEach(name => …)`, `Array.ForEach(names, name => …)`
    private static TakenOne? InFunction(IParameterReferenceOperation parameter)
    {
        for (var around = parameter.Parent; around is not null; around = around.Parent)
        {
            if (around is not IAnonymousFunctionOperation { Symbol: var function } || !SymbolEqualityComparer.Default.Equals(function, parameter.Parameter.ContainingSymbol))
                continue;
            return around.Parent is IDelegateCreationOperation made && parameter.Parameter.Ordinal == 0 && LoopedBy(made) is { } collection ? new TakenOne(collection, null) : null;
        }

        return null;
    }

    /// <summary>What is gone through by the call that is given the function <paramref name="made"/> for each element; null where it is given to no such call.</summary>
    public static IOperation? LoopedBy(IDelegateCreationOperation made) =>
        made.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ForEach" or "Select", ContainingType: var type } } call }
        && OutermostNamespace.Of(type) == "System"
            ? call.Instance ?? (type.Name is "Array" or "Parallel" or "Enumerable" ? call.Arguments.At(0) : null)
            : null;
}
