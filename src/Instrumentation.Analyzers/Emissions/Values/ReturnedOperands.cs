using Instrumentation.Analyzers.Emissions.Wrappers;
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
        if (Dispatch.Target(call, frame) is { IsAbstract: false } own)
            return OfKnown(own, call, frame);
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction ? Of(method, call, frame) : null;
    }

    /// <summary>The values, one of which the property has; null when it may have another.</summary>
    public static IReadOnlyList<Operand>? Of(IPropertyReferenceOperation property, Frame frame)
    {
        if (property.Property is not { IsIndexer: false, GetMethod: { } getter })
            return null;
        return ReadonlyField.InitializerOf(property) is { } initializer ? [new Operand(initializer, frame)] : Of(OfObject(property, frame) ?? getter, property, frame);
    }

    // Of an object that is made in sight, what its own type has for it: `e.EventName` of an interface.
    private static IMethodSymbol? OfObject(IPropertyReferenceOperation property, Frame frame) =>
        property.Instance is { } instance
        && (property.Property.ContainingType.TypeKind == TypeKind.Interface || property.Property.IsVirtual || property.Property.IsAbstract || property.Property.IsOverride)
        && MemberValue.ObjectOf(new Operand(instance, frame)) is { Operation: IObjectCreationOperation { Type: { } type } }
            ? (Dispatch.In(type, property.Property) as IPropertySymbol)?.GetMethod
            : null;

    private static List<Operand>? Of(IMethodSymbol method, IOperation use, Frame frame) =>
        IsReplaceable(method) && !IsOfObject(method, use, frame) ? null : OfKnown(method, use, frame);

    private static List<Operand>? OfKnown(IMethodSymbol method, IOperation use, Frame frame)
    {
        if (frame.Code.BodyOf(method) is not { } body || frame.Enter(method, use) is not { } inside)
            return null;
        var values = ReturnedValues.Of(body).Take(MaxValues + 1).Where(value => value.Unwrapped() is not IThrowOperation && !Reach.IsPassedBy(value, inside)).Select(value => new Operand(value, inside)).ToList();
        return values.Count is 0 or > MaxValues ? null : values;
    }

    // Nothing replaces what was found for the very type of the object.
    private static bool IsOfObject(IMethodSymbol method, IOperation use, Frame frame) =>
        use is IPropertyReferenceOperation property && SymbolEqualityComparer.Default.Equals(OfObject(property, frame), method);

    private static bool IsReplaceable(IMethodSymbol method) =>
        method.IsAbstract || (method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false };
}
