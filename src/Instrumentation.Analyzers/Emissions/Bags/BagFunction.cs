using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>The function that a call certainly runs: a method of the compilation, or a lambda that is known here.</summary>
internal static class BagFunction
{
    private const int MaxSteps = 8;

    /// <summary>The body, whose parameters it has, and the frame to read it in; null when another body may run.</summary>
    public static (IOperation Body, IMethodSymbol Method, Frame Frame)? Of(IInvocationOperation call, Frame frame)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            return OfDelegate(call, frame);
        var known = Dispatch.Target(call, frame);
        var method = (known ?? call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return (known is null && MayBeOverridden(method, call)) || frame.Code.BodyOf(method) is not { } body || frame.Enter(method, call) is not { } entered
            ? null
            : (body, method, entered);
    }

    /// <summary>Whether the delegate that is called is a parameter of the method that is read, so that its callers say what it does.</summary>
    public static bool IsFromCaller(IInvocationOperation call, Frame frame) =>
        call.Instance is { } target && Follow(new Operand(target, frame)).Operation is IParameterReferenceOperation parameter
        && frame.Code.Wrappers.MayForward(parameter.Parameter, parameter);

    /// <summary>The method that the delegate which is called was made of; null where it was made of none, or may have been made of another.</summary>
    public static IMethodReferenceOperation? GroupOf(IInvocationOperation call, Frame frame) =>
        call.Instance is { } target && Follow(new Operand(target, frame)).Operation is IDelegateCreationOperation { Target: IMethodReferenceOperation group } ? group : null;

    /// <summary>The one value that the function may return; null where there are several, or another body may run.</summary>
    public static Operand? OnlyResult(IInvocationOperation call, Frame frame) =>
        Of(call, frame) is var (body, _, inside) && ReturnedValues.Of(body).Take(2).ToList() is { Count: 1 } returned ? new Operand(returned[0], inside) : null;

    private static (IOperation Body, IMethodSymbol Method, Frame Frame)? OfDelegate(IInvocationOperation call, Frame frame)
    {
        if (call.Instance is not { } target)
            return null;
        var value = Follow(new Operand(target, frame));
        var made = value.Operation is IDelegateCreationOperation creation ? creation.Target : value.Operation;
        switch (made)
        {
            case IAnonymousFunctionOperation lambda:
                return frame.Enter(lambda.Symbol, call, value.Frame) is { } inside ? (lambda.Body, lambda.Symbol, inside) : null;
            case IMethodReferenceOperation { Method: var method } reference
                when !MayBeOverridden(method, reference) && frame.Code.BodyOf(method) is { } body && frame.Enter(method, call) is { } entered:
                return (body, method.OriginalDefinition, entered);
            default:
                return null;
        }
    }

    private static Operand Follow(Operand value)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            value = value.Resolved();

            // `fill?.Invoke(bag)`
            if (value.Operation is not IConditionalAccessInstanceOperation)
                break;
            var around = value.Operation.Parent;
            while (around is not null and not IConditionalAccessOperation)
                around = around.Parent;
            if (around is not IConditionalAccessOperation access)
                break;
            value = value.With(access.Operation);
        }

        return value;
    }

    private static bool MayBeOverridden(IMethodSymbol method, IOperation use) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride)
        && !method.IsSealed
        && method.ContainingType is { IsSealed: false }
        && use is not IInvocationOperation { IsVirtual: false };
}
