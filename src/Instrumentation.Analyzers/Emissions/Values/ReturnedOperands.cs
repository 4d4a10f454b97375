using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a call of the compilation's own method returns, or one of its properties.</summary>
internal static class ReturnedOperands
{
    private const int MaxValues = 16;

    /// <summary>The values, of which the call is one; null when another body may run, or following would not end.</summary>
    public static IReadOnlyList<Operand>? Of(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction ? Of(method, call, frame) : null;
    }

    /// <summary>The values, one of which the property has; null when it may have another.</summary>
    public static IReadOnlyList<Operand>? Of(IPropertyReferenceOperation property, Frame frame)
    {
        if (property.Property is not { IsIndexer: false, GetMethod: { } getter })
            return null;
        return ReadonlyField.InitializerOf(property) is { } initializer ? [new Operand(initializer, frame)] : Of(getter, property, frame);
    }

    private static List<Operand>? Of(IMethodSymbol method, IOperation use, Frame frame)
    {
        if (IsReplaceable(method) || frame.Code.BodyOf(method) is not { } body || frame.Enter(method, use) is not { } inside)
            return null;
        var values = ReturnedValues.Of(body).Take(MaxValues + 1).Where(static value => value.Unwrapped() is not IThrowOperation).Select(value => new Operand(value, inside)).ToList();
        return values.Count is 0 or > MaxValues ? null : values;
    }

    private static bool IsReplaceable(IMethodSymbol method) =>
        method.IsAbstract || (method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false };
}
