using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a call of the compilation's own method returns.</summary>
internal static class ReturnedOperands
{
    private const int MaxValues = 16;

    /// <summary>The values, of which the call is one; null when another body may run, or following would not end.</summary>
    public static IReadOnlyList<Operand>? Of(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction)
            || method.IsAbstract
            || (method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false }
            || frame.Code.BodyOf(method) is not { } body
            || frame.Enter(method, call) is not { } inside)
        {
            return null;
        }

        var values = ReturnedValues.Of(body).Take(MaxValues + 1).Where(static value => value.Unwrapped() is not IThrowOperation).Select(value => new Operand(value, inside)).ToList();
        return values.Count is 0 or > MaxValues ? null : values;
    }
}
