using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a loop puts into the bag.</content>
internal sealed partial class BagWalk
{
    /// <inheritdoc/>
    protected override bool IsCopied(IForEachLoopOperation loop) => Read(loop.Collection) is { State: BagState.Known } && IsCopying(loop.Body);

    // `bag[pair.Key] = pair.Value;` on every way through the body, and nothing that might skip it.
    private bool IsCopying(IOperation body) => body switch
    {
        IBlockOperation block => block.Operations.Any(IsCopying) && !block.Operations.Any(MayLeave),
        IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse } => IsCopying(whenTrue) && IsCopying(whenFalse),
        ISwitchOperation choice => choice.Cases.Any(static section => section.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation))
            && choice.Cases.All(section => section.Body.Any(IsCopying) || (section.Body.Length == 1 && section.Body[0] is IBlockOperation only && IsCopying(only))),
        IExpressionStatementOperation { Operation: var statement } => IsCopy(statement.Unwrapped()),
        _ => false,
    };

    private bool IsCopy(IOperation statement) => statement switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } } =>
            _variable.IsBag(instance) && Spread(arguments[0].Value) is not null,
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array }, Value: var pair } => _variable.IsBag(array) && IsCopiedPair(pair),
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: { Length: 2 } arguments, Instance: { } instance } =>
            _variable.IsBag(instance) && arguments.At(0) is { } key && Spread(key) is not null,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments, Instance: { } instance } =>
            _variable.IsBag(instance) && (SpreadOf(arguments[0].Value) is not null || IsCopiedPair(arguments[0].Value)),
        _ => false,
    };

    private bool IsCopiedPair(IOperation pair) => PairReader.PartsOf(pair) is { Count: > 0 } parts && parts.All(part => Spread(part.Key) is not null);

    // `break` leaves no more than the switch that it stands in.
    private static bool MayLeave(IOperation statement) => statement.DescendantsAndSelf().Any(static operation => operation switch
    {
        IReturnOperation or IThrowOperation => true,
        IBranchOperation branch => branch.BranchKind != BranchKind.Break || !IsInSwitch(branch),
        _ => false,
    });

    private static bool IsInSwitch(IOperation branch)
    {
        for (var around = branch.Parent; around is not null and not ILoopOperation; around = around.Parent)
        {
            if (around is ISwitchOperation)
                return true;
        }

        return false;
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
