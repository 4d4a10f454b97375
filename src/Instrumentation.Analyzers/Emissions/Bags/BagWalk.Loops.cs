using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a loop puts into the bag.</content>
internal sealed partial class BagWalk
{
    /// <inheritdoc/>
    protected override bool IsCopied(IForEachLoopOperation loop) => Read(Looped(loop)) is { State: BagState.Known } && IsCopying(loop.Body);

    // `bag[pair.Key] = pair.Value;` on every way through the body, and nothing that might skip it.
    private bool IsCopying(IOperation body) => body switch
    {
        IBlockOperation block => block.Operations.Any(IsCopying) && !block.Operations.Any(MayLeave),
        IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse } => IsCopying(whenTrue) && IsCopying(whenFalse),
        IConditionalOperation { Condition: var condition, WhenTrue: var whenTrue } => IsAnswered(condition) == true && IsCopying(whenTrue),
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
        IInvocationOperation { TargetMethod.Name: var name, Arguments: { Length: 2 } arguments, Instance: { } instance } call when name is "Add" or "TryAdd" || IsPut(call) =>
            _variable.IsBag(instance) && arguments.At(0) is { } key && Spread(key) is not null,

        // The framework's, for bags that are only known as interfaces.
        IInvocationOperation { TargetMethod: { Name: "TryAdd", IsExtensionMethod: true } method, Arguments: { Length: 3 } arguments } =>
            IsOfFramework(method) && _variable.IsBag(arguments.At(0)) && arguments.At(1) is { } key && Spread(key) is not null,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments, Instance: { } instance } =>
            _variable.IsBag(instance) && (SpreadOf(arguments[0].Value) is not null || IsCopiedPair(arguments[0].Value)),
        _ => false,
    };

    // What a loop that copies asks of a key: `if (!bag.ContainsKey(pair.Key))` leaves a bag that has it, and a key that is copied is not null.
    private bool? IsAnswered(IOperation condition) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var asked } => asked.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ContainsKey" } call
            ? _variable.IsBag(call.Instance) && call.Arguments.At(0) is { } key && Spread(key) is not null ? true : null
            : !IsAnswered(asked),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: 1 } asked } =>
            Spread(asked[0].Value) is { State: BagState.Known } named && named.Entries.All(static entry => !string.IsNullOrWhiteSpace(entry.Name)) ? false : null,
        var test when NullTest.Of(test) is var (value, isNullWhenTrue) => Spread(value) is { State: BagState.Known } ? !isNullWhenTrue : null,
        _ => null,
    };

    // `if (!bag.ContainsKey(pair.Key)) bag.Add(pair.Key, pair.Value);` replaces nothing.
    private bool IsGuarded(IOperation key)
    {
        for (var around = key.Parent; around is not null and not ILoopOperation; around = around.Parent)
        {
            if (around is IConditionalOperation { Condition: var condition }
                && condition.Unwrapped() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var asked }
                && asked.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ContainsKey", Instance: { } instance }
                && _variable.IsBag(instance))
            {
                return true;
            }
        }

        return false;
    }

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
        : LoopOf(key) is var (loop, local) && (KeysOf(loop) is not null || PairReader.IsKeyOf(loop.LoopControlVariable, local)) ? Read(Looped(loop)) : null;

    // `foreach (var key in more.Keys) bag[key] = more[key];`
    private static IOperation? KeysOf(IForEachLoopOperation loop) =>
        loop.Collection.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Keys", Instance: { Type: { } type } bag } && BagType.Is(type) ? bag : null;

    private static IOperation Looped(IForEachLoopOperation loop) => KeysOf(loop) ?? loop.Collection;

    // The same, with what the code gives for each value.
    private PropertyBag? Spread(IOperation key, IOperation? value) => Spread(key) is { } spread ? CopiedValues.Of(spread, [value], IsValueOfLoop) : null;

    private static bool IsValueOfLoop(IOperation value) => PairReader.PairOfValue(value) is { } pair
        ? LoopOf(pair) is not null
        : value is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } bag, Arguments: { Length: 1 } arguments }
            ? LoopOf(arguments[0].Value) is var (keys, _) && KeysOf(keys) is { } asked && Variable.Of(asked.Unwrapped()) is { } one && SymbolEqualityComparer.Default.Equals(one, Variable.Of(bag.Unwrapped()))
        : value is ILocalReferenceOperation { Local: var local } && LoopOf(value) is var (loop, _) && PairReader.IsValueOf(loop.LoopControlVariable, local);

    // The collection of whose loop the expression is the element.
    private PropertyBag? SpreadOf(IOperation pair) => LoopOf(pair) is var (loop, _) && KeysOf(loop) is null ? Read(loop.Collection) : null;

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
