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
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        _ => null,
    };

    // `(int)2.5` is another value, and a class may make of a value what it likes; but one of JSON is what it was made of.
    private static bool Keeps(IConversionOperation conversion) => conversion.OperatorMethod is null
        ? conversion.Conversion.IsImplicit || conversion.Conversion.IsReference
        : conversion.Type is { Name: "JsonNode" or "JsonValue" or "JsonElement" or "JToken" or "JValue" or "Value" or "AnyValue" };
}
