using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a <c>switch</c> or a pattern says of a constant, as that of an enum which a wrapper is given.</summary>
internal static class ConstantChoice
{
    /// <summary>Whether <paramref name="value"/> takes the way of <paramref name="section"/>; null when that is not known.</summary>
    public static bool? Takes(Operand value, ISwitchOperation choice, ISwitchCaseOperation section)
    {
        // `goto case` comes there on another way.
        if (ConstantOf(value) is not { } constant || choice.DescendantsAndSelf().Any(static operation => operation is IBranchOperation { BranchKind: BranchKind.GoTo }))
            return null;
        foreach (var candidate in choice.Cases)
        {
            var isMine = ReferenceEquals(candidate, section);
            var matches = Any(candidate.Clauses.Where(static clause => clause is not IDefaultCaseClauseOperation).Select(clause => Matches(clause, constant)));
            // Of the sections, the first one that matches counts, wherever the default stands.
            if (matches != false)
                return matches is null ? null : isMine;
        }

        return section.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation);
    }

    /// <summary>Whether <paramref name="value"/> takes the way of <paramref name="arm"/>; null when that is not known.</summary>
    public static bool? Takes(Operand value, ISwitchExpressionOperation choice, ISwitchExpressionArmOperation arm)
    {
        if (ConstantOf(value) is not { } constant)
            return null;
        foreach (var candidate in choice.Arms)
        {
            var matches = Matches(candidate.Pattern, candidate.Guard, constant);
            if (matches != false)
                return matches is null ? null : ReferenceEquals(candidate, arm);
        }

        return false;
    }

    /// <summary>Whether the arm is there for the compiler alone: every member of the enum has another.</summary>
    public static bool IsNeverTaken(ISwitchExpressionOperation choice, ISwitchExpressionArmOperation arm) =>
        arm is { Pattern: IDiscardPatternOperation, Guard: null }
        && choice.Value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
        && type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).All(member =>
            choice.Arms.Any(other => !ReferenceEquals(other, arm) && Matches(other.Pattern, other.Guard, member.ConstantValue!) == true));

    /// <summary>Whether the pattern matches what <paramref name="value"/> certainly is; null when that is not known.</summary>
    public static bool? Matches(Operand value, IPatternOperation pattern) => ConstantOf(value) is { } constant ? Matches(pattern, constant) : null;

    /// <summary>The constant that <paramref name="value"/> certainly is; null when it is none, or null itself.</summary>
    public static object? ConstantOf(Operand value) => value.Resolved().Operation.ConstantValue is { HasValue: true, Value: { } constant } ? constant : null;

    private static bool? Matches(ICaseClauseOperation clause, object constant) => clause switch
    {
        ISingleValueCaseClauseOperation single => Same(single.Value, constant),
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, pattern.Guard, constant),
        _ => null,
    };

    private static bool? Matches(IPatternOperation pattern, IOperation? guard, object constant) =>
        Matches(pattern, constant) is var matches && matches == true && guard is not null ? null : matches;

    private static bool? Matches(IPatternOperation pattern, object constant) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation { Value: var value } => Same(value, constant),
        INegatedPatternOperation { Pattern: var negated } => !Matches(negated, constant),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Any([Matches(either.LeftPattern, constant), Matches(either.RightPattern, constant)]),
        _ => null,
    };

    private static bool? Same(IOperation value, object constant) => value.ConstantValue is { HasValue: true, Value: var other } ? constant.Equals(other) : null;

    private static bool? Any(IEnumerable<bool?> matches)
    {
        bool? found = false;
        foreach (var one in matches)
        {
            if (one == true)
                return true;
            if (one is null)
                found = null;
        }

        return found;
    }
}
