using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>What a call returns because it was given it: <c>telemetry.WithVisit(visit)</c>, which puts something in and returns <c>telemetry</c>.</summary>
/// <param name="Value">What the call is given, or called on.</param>
/// <param name="Returned">What stands for it in the body, where it is returned.</param>
internal sealed record GivenBack(IOperation Value, Operand Returned)
{
    private const int MaxDepth = 8;

    /// <summary>What <paramref name="call"/> returns, on whichever way; null where that is something else, or not known.</summary>
    public static GivenBack? Of(IInvocationOperation call, Frame frame, int depth = 0)
    {
        if (depth > MaxDepth || BagFunction.Of(call, frame) is not var (body, method, inside))
            return null;
        GivenBack? found = null;
        foreach (var returned in ReturnedValues.Of(body))
        {
            var value = returned.Unwrapped();
            while (value is IInvocationOperation inner && Of(inner, inside, depth + 1) is { } next)
                value = next.Value.Unwrapped();
            var given = value switch
            {
                IInstanceReferenceOperation => call.Instance,
                IParameterReferenceOperation parameter when SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, method) && Variable.IsNeverWritten(parameter) =>
                    call.Arguments.At(parameter.Parameter.Ordinal),
                _ => null,
            };
            if (given is null || (found is not null && !ReferenceEquals(found.Value, given)))
                return null;
            found ??= new GivenBack(given, new Operand(value, inside));
        }

        return found;
    }
}
