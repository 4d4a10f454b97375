using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a condition says of the bag.</content>
internal sealed partial class BagWalk
{
    /// <inheritdoc/>
    protected override bool IsNeverNull(IOperation value) =>
        new Operand(value, _frame).Resolved().Operation is IDelegateCreationOperation or IObjectCreationOperation;

    // `fill?.Invoke(bag)`, where the caller leaves it out.
    /// <inheritdoc/>
    protected override bool IsAlwaysNull(IOperation value) => new Operand(value, _frame).IsNull();

    // `if (more != null)`, where the caller's argument, or the bag itself, says which.
    /// <inheritdoc/>
    protected override bool? Decide(IOperation condition)
    {
        if (base.Decide(condition) is { } constant)
            return constant;
        if (IsAnswered(condition) is { } answer)
            return answer;
        var known = NullTest.Of(condition) is var (value, isNullWhenTrue) && IsNull(value) is { } isNull
            ? isNull == isNullWhenTrue
            : KnownCondition.Holds(new Operand(condition, _frame), _depth);
        _isDecided |= known is not null;
        return known;
    }

    // A bag that surely holds something is there.
    private bool? IsNull(IOperation value) =>
        _variable.IsBag(value) ? (ReferenceEquals(State, PropertyBag.Null) ? true : State is { IfThere: null } bag && bag.Entries.Any(static entry => entry.IsCertain) ? false : null)
        : new Operand(value, _frame).IsNull() ? true
        : IsNeverNull(value) ? false
        : null;

    // `if (!bag.ContainsKey("coupon")) bag.Add("coupon", code);` leaves a bag that has it.
    /// <inheritdoc/>
    protected override PropertyBag Assume(PropertyBag state, IOperation condition, bool holds)
    {
        switch (condition.Unwrapped())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Assume(state, not.Operand, !holds);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                return Assume(Assume(state, both.LeftOperand, holds), both.RightOperand, holds);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                return Assume(Assume(state, either.LeftOperand, holds), either.RightOperand, holds);
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" } call when _variable.IsBag(call.Instance) && call.Arguments.At(0) is { } key:
                var names = Names.NameReader.Read(new Operand(key, _frame));
                return names.Count != 1 || names[0].Text is not { } name ? state
                    : holds ? state.Having(new BagEntry(name, names[0].Place, Value: null))
                    : state.Without(name);
            case var test when _variable.Members.Count == 0 && NullTest.Of(test) is var (value, isNullWhenTrue) && _variable.IsBag(value):
                return holds == isNullWhenTrue ? state.IfThere is null ? state : PropertyBag.Null : state.There;
            default:
                return state;
        }
    }
}
