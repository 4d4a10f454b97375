using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a member without parameters says by itself, in whichever type was found to have it.</summary>
internal static class OwnValues
{
    /// <summary>What it was made with, or may return; null where the compilation does not say, or something may replace it.</summary>
    public static IReadOnlyList<Operand>? Of(ISymbol own, Frame frame)
    {
        if (ConstructedMember.InitializerOf(own) is { } initializer)
            return own is IPropertySymbol { SetMethod: null } && frame.Code.OperationOf(initializer) is { } initial ? [new Operand(initial, frame)] : null;
        return (own as IMethodSymbol ?? (own as IPropertySymbol)?.GetMethod) is { } method && frame.Code.BodyOf(method) is { } body
            && ReturnedValues.Of(body).Where(static value => value.Unwrapped() is not IThrowOperation).Select(value => new Operand(value, frame)).ToList() is { Count: > 0 } returned
                ? returned
                : null;
    }
}
