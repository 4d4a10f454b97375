using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Conditions that what a method is given decides: <c>bag == null</c>, <c>bag.Count &gt; 0</c>, <c>string.IsNullOrEmpty(key)</c>.</summary>
internal static class KnownCondition
{
    // Conditions within conditions, and bags whose making asks conditions again.
    private const int StepsToCondition = 4;

    private const int MaxParts = 16;

    /// <summary>Whether <paramref name="condition"/> holds wherever its frame's call is made; null when that is not known.</summary>
    public static bool? Holds(Operand condition, int depth) => Holds(condition, depth + StepsToCondition, parts: 0);

    private static bool? Holds(Operand condition, int depth, int parts)
    {
        if (parts > MaxParts || depth > BagReader.MaxDepth)
            return null;
        if (condition.Operation.ConstantValue is { HasValue: true, Value: bool constant })
            return constant;
        switch (condition.Operation.Unwrapped())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !Holds(condition.With(not.Operand), depth, parts + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return Both(Holds(condition.With(both.LeftOperand), depth, parts + 1), Holds(condition.With(both.RightOperand), depth, parts + 1), neutral: true);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return Both(Holds(condition.With(either.LeftOperand), depth, parts + 1), Holds(condition.With(either.RightOperand), depth, parts + 1), neutral: false);
            case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } test, Arguments: { Length: 1 } asked }:
                return IsEmpty(condition.With(asked[0].Value), isBlankEmpty: test.Name == "IsNullOrWhiteSpace");
            case IInvocationOperation { TargetMethod: { Name: "Any", ContainingType.Name: "Enumerable" } } any when any.Arguments.Length + (any.Instance is null ? 0 : 1) == 1:
                return Counted(condition.With(any.Instance ?? any.Arguments[0].Value), depth) is { } held ? held > 0 : null;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0, PropertySubpatterns: { Length: 1 } members } } test
                when members[0] is { Member: IPropertyReferenceOperation { Property.Name: "Count" }, Pattern: IRelationalPatternOperation compared }:
                return Counted(condition.With(test.Value), depth) is { } count ? Compare(count, compared.OperatorKind, compared.Value) : null;
            case IBinaryOperation comparison when CountedIn(comparison.LeftOperand) is { } bag:
                return IsNothing(condition.With(bag), depth) ? CompareNothing(comparison)
                    : Counted(condition.With(bag), depth) is { } entries ? Compare(entries, comparison.OperatorKind, comparison.RightOperand)
                    : null;
            case IBinaryOperation { LeftOperand: IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } measured } } comparison:
                return Text(condition.With(measured)) is { } known ? Compare(Math.Min(known.Length, 1), comparison.OperatorKind, comparison.RightOperand) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var truth } asked when truth.Unwrapped().ConstantValue is { HasValue: true, Value: true }:
                return Holds(condition.With(asked.LeftOperand), depth, parts + 1);
            case IConditionalAccessOperation { Operation: var before, WhenNotNull: IInvocationOperation { TargetMethod: { Name: "Any", ContainingType.Name: "Enumerable" } } }:
                return Counted(condition.With(before), depth) is { } some ? some > 0 : null;
            case IParameterReferenceOperation when condition.Resolved().Operation.ConstantValue is { HasValue: true, Value: bool given }:
                return given;
            case var test when NullTest.Of(test) is var (value, isNullWhenTrue):
                return IsNull(condition.With(value), depth) is { } isNull ? isNull == isNullWhenTrue : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when ConstantChoice.ConstantOf(condition.With(comparison.LeftOperand)) is { } left
                    && ConstantChoice.ConstantOf(condition.With(comparison.RightOperand)) is { } right
                    && left.GetType() == right.GetType():
                return left.Equals(right) == (comparison.OperatorKind == BinaryOperatorKind.Equals);
            case IIsPatternOperation test when ConstantChoice.Matches(condition.With(test.Value), test.Pattern) is { } matches:
                return matches;
            default:
                return null;
        }
    }

    // With `&&`, one that fails decides, and with `||` one that holds.
    private static bool? Both(bool? left, bool? right, bool neutral) =>
        left == !neutral || right == !neutral ? !neutral : left is null || right is null ? null : neutral;

    /// <summary>Whether <paramref name="value"/> is null wherever its frame's call is made; null when that is not known.</summary>
    public static bool? IsNull(Operand value, int depth)
    {
        var known = value.Resolved();
        if (known.Operation.IsNull() || (known.Operation is IPropertyReferenceOperation member && MemberValue.Of(known, member) is { } kept && kept.IsNull()))
            return true;
        if (known.Operation is IConditionalAccessOperation access)
        {
            var isNull = IsNull(known.With(access.Operation), depth);
            return isNull == true || (isNull == false && MakesCopy(access.WhenNotNull)) ? isNull : null;
        }

        if (known.Operation is IInvocationOperation call && GeneratedTypes.DictionaryOf(call) is not null)
            return false;
        if (known.Operation is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IDelegateCreationOperation or IInterpolatedStringOperation
            || known.Operation.Syntax is CollectionExpressionSyntax
            || known.Operation.ConstantValue is { HasValue: true, Value: not null })
        {
            return false;
        }

        return BagOf(value, depth) is not { } bag ? null
            : ReferenceEquals(bag, PropertyBag.Null) ? true
            : bag.Entries.Any(static entry => entry.IsCertain) ? false
            : null;
    }

    // `more?.ToDictionary(…)` is there where `more` is.
    private static bool MakesCopy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "ToDictionary" or "ToList" or "ToArray", ContainingType.Name: "Enumerable" } };

    private static bool? IsEmpty(Operand value, bool isBlankEmpty) =>
        value.IsNull() ? true : Text(value) is { } text ? (isBlankEmpty ? string.IsNullOrWhiteSpace(text) : text.Length == 0) : null;

    private static string? Text(Operand value) => value.Resolved().Operation.ConstantText();

    // `bag.Count` and `bag?.Count`, below what makes a number of no number.
    private static IOperation? CountedIn(IOperation operand) => operand.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property.Name: "Count", Instance: { Type: { } type } bag } when BagType.Is(type) => bag,
        IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "Count" }, Operation: { Type: { } type } bag } when BagType.Is(type) => bag,
        _ => null,
    };

    private static bool IsNothing(Operand bag, int depth) => ReferenceEquals(BagOf(bag, depth), PropertyBag.Null);

    // Of a bag that is null, `bag?.Count` is null too, which is neither more nor less than a number, nor the same.
    private static bool? CompareNothing(IBinaryOperation comparison) =>
        comparison.RightOperand.Unwrapped().ConstantValue is { HasValue: true, Value: int } ? comparison.OperatorKind == BinaryOperatorKind.NotEquals : null;

    // How many, as far as it matters: none, or at least one. Null holds none, as `?.Any()` and `Count: > 0` say.
    private static int? Counted(Operand bag, int depth) => BagOf(bag, depth) switch
    {
        { State: BagState.Known, Entries.Count: 0, DictionaryOf: null } => 0,
        { Entries: var entries } when entries.Any(static entry => entry.IsCertain) => 1,
        _ => null,
    };

    private static bool? Compare(int count, BinaryOperatorKind comparison, IOperation with) => (comparison, with.Unwrapped().ConstantValue is { HasValue: true, Value: int bound } ? bound : -1) switch
    {
        (BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, 0) => count > 0,
        (BinaryOperatorKind.GreaterThanOrEqual, 1) => count > 0,
        (BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual, 0) => count == 0,
        (BinaryOperatorKind.LessThan, 1) => count == 0,
        _ => null,
    };

    // Only what the caller gives, so that asking leads outwards and ends.
    private static PropertyBag? BagOf(Operand value, int depth) => IsOfGiven(value) ? BagReader.Read(value, depth, within: null) : Given(value, depth);

    // `e.Properties` of an object that the caller makes.
    private static bool IsOfGiven(Operand value) =>
        value.Operation.Unwrapped() is IMemberReferenceOperation { Type: { } type, Instance: { } holder }
        && BagType.Is(type)
        && holder.Unwrapped() is IParameterReferenceOperation given
        && !MayBeFilledBefore(given)
        && value.Frame.Argument(given.Parameter) is not null;

    private static PropertyBag? Given(Operand value, int depth) =>
        value.Operation.Unwrapped() is IParameterReferenceOperation parameter
        && IsAsGiven(parameter)
        && !MayBeFilledBefore(parameter)
        && value.Frame.Argument(parameter.Parameter) is { } argument
        && argument.Operation.Source().Type is { } type
        && (BagType.Is(type) || type.IsAnonymousType || argument.Operation.IsNull())
            ? BagReader.Read(argument, depth, within: null)
            : null;

    // `if (more != null) …; more = all;`: what is written only later is not there yet.
    private static bool IsAsGiven(IParameterReferenceOperation asked)
    {
        if (Variable.IsNeverWritten(asked))
            return true;
        for (var around = asked.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        }

        return asked.Parameter.RefKind == RefKind.None
            && Mentions.In(asked.Body()).Of(asked.Parameter).All(use => !Variable.IsWritten(use) || use.Syntax.SpanStart >= asked.Syntax.Span.End);
    }

    // Whoever has put something into the bag before asking knows more of it than the caller.
    private static bool MayBeFilledBefore(IParameterReferenceOperation asked) => Mentions.In(asked.Body()).Of(asked.Parameter).Any(use =>
        use.Syntax.SpanStart < asked.Syntax.SpanStart
        && use.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: not "ThrowIfNull" } } or IPropertyReferenceOperation { Property.IsIndexer: true } or IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Remove" or "Clear" });
}
