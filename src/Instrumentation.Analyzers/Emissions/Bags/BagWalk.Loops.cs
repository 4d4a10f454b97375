using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a loop puts into the bag.</content>
internal sealed partial class BagWalk
{
    /// <inheritdoc/>
    protected override bool IsCopied(IForEachLoopOperation loop) => Read(loop.Collection) is { State: BagState.Known } && IsCopying(loop.Body);

    // `bag[pair.Key] = pair.Value;` and nothing else that might skip it.
    private bool IsCopying(IOperation body)
    {
        var statement = body is IBlockOperation { Operations: { Length: 1 } only } ? only[0] : body;
        return (statement as IExpressionStatementOperation)?.Operation.Unwrapped() switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } } =>
                _variable.IsBag(instance) && Spread(arguments[0].Value) is not null,
            IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: { Length: 2 } arguments, Instance: { } instance } =>
                _variable.IsBag(instance) && arguments.At(0) is { } key && Spread(key) is not null,
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments, Instance: { } instance } =>
                _variable.IsBag(instance) && SpreadOf(arguments[0].Value) is not null,
            _ => false,
        };
    }

    // `foreach (var pair in more) bag[pair.Key] = pair.Value;`, with `pair.Key`, or the first of `var (key, value)`
    private PropertyBag? Spread(IOperation key) => PairReader.PairOfKey(key) is { } pair
        ? SpreadOf(pair)
        : LoopOf(key) is var (loop, local) && PairReader.IsKeyOf(loop.LoopControlVariable, local) ? Read(loop.Collection) : null;

    // The collection of whose loop the expression is the element.
    private PropertyBag? SpreadOf(IOperation pair) => LoopOf(pair) is var (loop, _) ? Read(loop.Collection) : null;

    private static (IForEachLoopOperation Loop, ILocalSymbol Variable)? LoopOf(IOperation read)
    {
        if (read.Unwrapped() is not ILocalReferenceOperation { Local: var variable })
            return null;
        for (var around = read.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop && loop.Locals.Contains(variable, SymbolEqualityComparer.Default))
                return (loop, variable);
        }

        return null;
    }
}
