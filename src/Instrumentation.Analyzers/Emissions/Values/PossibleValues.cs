using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// Takes an expression apart into the values of which it is one: the arms of conditions, below conversions that keep the
/// value, and what stands behind variables that certainly hold it.
/// </summary>
internal static class PossibleValues
{
    // Conditions within conditions; a value of which one can say more than this has no reader either.
    private const int MaxSteps = 128;

    /// <summary>The values of <paramref name="given"/>, each taken apart until it is <paramref name="isEnough"/> or cannot be.</summary>
    public static IReadOnlyList<PossibleValue> Of(Operand given, Func<IOperation, bool> isEnough)
    {
        var found = new List<PossibleValue>();

        // With each goes the use of the variable that it was found behind, if there is one: that is where to report it.
        var pending = new Stack<(Operand Value, IOperation? Use)>();
        pending.Push((given, null));
        for (var step = 0; pending.Count > 0 && step < MaxSteps; step++)
        {
            var (value, use) = pending.Pop();
            if (isEnough(value.Operation))
                found.Add(new PossibleValue(value, use ?? value.Site));
            else if (Parts(value.Operation) is { } parts)
                PushAll(value, parts, use, pending);
            else if (!Variable.IsTested(value.Operation) && value.Behind() is { } behind)
                pending.Push((behind, behind.Frame == value.Frame ? use ?? value.Site : null));
            else
                found.Add(new PossibleValue(value, use ?? value.Site));
        }

        return found;
    }

    /// <summary>
    /// The values of <paramref name="given"/>, followed further: through what <paramref name="below"/> takes a step nearer to where
    /// they come from, and through variables that are assigned several times.
    /// </summary>
    /// <param name="given">The expression.</param>
    /// <param name="isEnough">Whether a value is one that need not be taken apart.</param>
    /// <param name="below">What has the content of a value; null where nothing certainly has.</param>
    public static IReadOnlyList<PossibleValue> Through(Operand given, Func<Operand, bool> isEnough, Func<Operand, IEnumerable<Operand>?> below)
    {
        var found = new List<PossibleValue>();
        var seen = new HashSet<Operand>();
        var pending = new Stack<(Operand Value, IOperation? Use)>();
        pending.Push((given, null));
        while (pending.Count > 0)
        {
            // In a loop a variable may hold what was made of itself; that adds nothing to what it may hold.
            var (value, use) = pending.Pop();
            if (!seen.Add(value))
                continue;

            // What is not looked at any more may be anything, so it must not be left out.
            var isLast = seen.Count >= MaxSteps || isEnough(value);
            if (!isLast && Next(value, below) is var (next, mayBeOther) && (next.Count > 0 || !mayBeOther))
            {
                if (mayBeOther)
                    found.Add(new PossibleValue(value, use ?? value.Site));
                for (var i = next.Count - 1; i >= 0; i--)
                {
                    if (next[i].Operation is not IThrowOperation)
                        pending.Push((next[i], UseOf(value, next[i], use)));
                }
            }
            else
            {
                found.Add(new PossibleValue(value, use ?? value.Site));
            }
        }

        return found;
    }

    private static (IReadOnlyList<Operand> Values, bool MayBeOther)? Next(Operand value, Func<Operand, IEnumerable<Operand>?> below)
    {
        if (Parts(value.Operation) is { } parts)
            return (parts.Select(value.With).ToList(), false);
        if (value.Operation is ICoalesceAssignmentOperation { Target: var target, Value: var otherwise })
            return ([value.With(target), value.With(otherwise)], false);
        return Variable.Of(value.Operation) is not null || value.Operation is IFieldReferenceOperation ? HeldValues.Of(value)
            : below(value) is { } next ? (next.ToList(), false)
            : null;
    }

    // Where the value stands that a variable holds, nobody sees in the emission; and what a called method says, stands at its call.
    private static IOperation? UseOf(Operand value, Operand next, IOperation? use)
    {
        if (next.Frame != value.Frame)
            return next.Frame.Caller == value.Frame ? use : null;
        return value.Operation.Syntax.Contains(next.Operation.Syntax) ? use : use ?? value.Site;
    }

    private static void PushAll(Operand value, IEnumerable<IOperation> parts, IOperation? use, Stack<(Operand, IOperation?)> pending)
    {
        foreach (var part in parts.Reverse())
        {
            if (part is not IThrowOperation)
                pending.Push((value.With(part), use));
        }
    }

    private static IEnumerable<IOperation>? Parts(IOperation operation) => operation switch
    {
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IConversionOperation conversion => Keeps(conversion) ? [conversion.Operand] : null,
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Where(arm => !ConstantChoice.IsNeverTaken(choice, arm)).Select(static arm => arm.Value),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        _ => null,
    };

    // `(int)2.5` is another value, and a class may make of a value what it likes; but one of JSON, or of a header, is what it was made of.
    private static bool Keeps(IConversionOperation conversion) => conversion.OperatorMethod is null
        ? conversion.Conversion.IsImplicit || conversion.Conversion.IsReference
        : conversion.Type is { Name: "JsonNode" or "JsonValue" or "JsonElement" or "JToken" or "JValue" or "Value" or "AnyValue" or "StringValues" };
}
