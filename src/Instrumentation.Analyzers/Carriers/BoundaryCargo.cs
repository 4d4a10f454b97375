using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>What a call takes along that leaves the process. What cannot be looked into, such as a text, may hold anything.</summary>
internal sealed class BoundaryCargo
{
    private readonly CarrierTypes _carriers;
    private readonly Codebase _code;

    public BoundaryCargo(CarrierTypes carriers, Codebase code)
    {
        _carriers = carriers;
        _code = code;
    }

    /// <summary>Whether <paramref name="call"/> may have the context with it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">The parameter that takes it; null when any may.</param>
    public bool MayHaveContext(IInvocationOperation call, string? parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (parameter is null ? argument.ArgumentKind != ArgumentKind.DefaultValue && MayHold(argument.Value) : argument.Parameter?.Name == parameter && IsGiven(argument))
                return true;
        }

        // A parameter that the method does not have, nobody can pass.
        return parameter is not null && call.TargetMethod.Parameters.All(declared => declared.Name != parameter);
    }

    private bool IsGiven(IArgumentOperation argument) =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && !new Operand(argument.Value, _code.Outermost).IsNull()
        && argument.Value.Unwrapped() is not (IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true, ContainingType.Name: "TrackingContext" } });

    private bool MayHold(IOperation value)
    {
        var given = new Operand(value, _code.Outermost).Resolved().Operation;
        if (given.ConstantValue.HasValue)
            return false;
        foreach (var part in given.DescendantsAndSelf())
        {
            if (IsContext(part.Type) || _carriers.Of(part.Type) is not null || IsTextOfContext(part))
                return true;
        }

        if (given is IAnonymousFunctionOperation or IDelegateCreationOperation)
            return false;
        return IsOpaque(given.Type) || (!IsMade(given) && given.Type?.GetMembers().Any(static member => MayBeText(member.Name, (member as IPropertySymbol)?.Type)) == true);
    }

    // The context travels as text: what was captured before, `new Shipped(number, context)`, `new { context = order.Tracking }`.
    private bool IsTextOfContext(IOperation part) => part switch
    {
        ILocalReferenceOperation => new Operand(part, _code.Outermost).Resolved().Operation is var behind && !ReferenceEquals(behind, part) && behind.DescendantsAndSelf().Any(static inner => IsContext(inner.Type)),
        IArgumentOperation { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue, Value: var value } => MayBeText(parameter.Name, parameter.Type) && !IsNothing(value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } => MayBeText(property.Name, property.Type) && !IsNothing(value),
        _ => false,
    };

    private bool IsNothing(IOperation value) => new Operand(value, _code.Outermost).IsNull() || value.ConstantValue.HasValue;

    private static bool IsMade(IOperation given) => given is IObjectCreationOperation or IAnonymousObjectCreationOperation;

    private static bool MayBeText(string name, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String && NameWords.Of(name).Split(' ').Any(static word => word is "context" or "tracking" or "attribution");

    private static bool IsContext(ITypeSymbol? type) =>
        type is { Name: "TrackingContext" or "StoredContext", ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } };

    // Only values, and types of the code base whose members say what they hold, can be looked into.
    private static bool IsOpaque(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || type.SpecialType is SpecialType.System_String or SpecialType.System_Object)
            return true;
        if (type.IsValueType && type.ContainingNamespace is { Name: "System" or "Threading" })
            return false;
        return type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum)
            || type.DeclaringSyntaxReferences.IsEmpty
            || named.GetMembers().Any(static member => member is IPropertySymbol { Type: { } held } && !IsOfEveryRecord(member) && (IsContext(held) || !IsPlain(held)));
    }

    private static bool IsOfEveryRecord(ISymbol member) => member is { Name: "EqualityContract", IsImplicitlyDeclared: true };

    private static bool IsPlain(ITypeSymbol type) => type.IsValueType || type.SpecialType == SpecialType.System_String;
}
