using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Names that the caller of a wrapper chooses by another parameter: <c>Send(Kind kind) =&gt; sdk.Track(Names.Of(kind))</c>. Which it is, its calls say.</summary>
internal static class GivenChoice
{
    /// <summary>What is asked to choose one of several names; null where <paramref name="value"/> is no such choice.</summary>
    public static Operand? AskedBy(Operand value) => value.Operation switch
    {
        ISwitchExpressionOperation { Value: var asked } => value.With(asked),
        IConditionalOperation { Condition: var condition } => AskedIn(condition) is { } part ? value.With(part) : null,
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } key } => value.With(key[0].Value),
        ILocalReferenceOperation local when Elements.KeyOf(local) is { } key => value.With(key),
        _ => null,
    };

    /// <summary>What a method asks that returns one of <paramref name="returned"/>; null where it asks nothing that a caller may say.</summary>
    public static Operand? AskedFor(IReadOnlyList<Operand> returned)
    {
        foreach (var operation in returned.Count == 0 ? [] : returned[0].Operation.Body().DescendantsAndSelf())
        {
            var asked = operation switch
            {
                ISwitchOperation choice => choice.Value,
                IConditionalOperation { Condition: var condition } => AskedIn(condition),
                _ => null,
            };
            if (asked is not null && returned[0].With(asked) is var operand && (IsGiven(operand) is not null || PlaceOf(operand) is not null))
                return operand;
        }

        return null;
    }

    /// <summary>The parameter that <paramref name="asked"/> is, when the callers of its method are looked at; null for anything else.</summary>
    public static IParameterSymbol? IsGiven(Operand asked)
    {
        var value = asked.Resolved();
        return value.Operation is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } reference
            && value.Frame.Argument(parameter) is null
            && Variable.IsNeverWritten(reference)
            && value.Frame.Code.Wrappers.MayForward(parameter, reference)
            && value.Frame.Code.Wrappers.IsCalled(method.Name.Substring(method.Name.LastIndexOf('.') + 1))
                ? parameter
                : null;
    }

    /// <summary>Where the caller of a wrapper says what <paramref name="asked"/> is; null where the wrapper itself does, or nobody.</summary>
    public static IOperation? PlaceOf(Operand asked) =>
        asked.Frame.Caller is not null && asked.Resolved() is { Frame.Caller: null } given ? given.Place : null;

    private static IOperation? AskedIn(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => comparison.LeftOperand,
        IIsPatternOperation pattern => pattern.Value,
        _ => null,
    };
}
