using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Tells code that has asked whether an entity is of whoever acts now: of somebody who withdraws what is their own, the key of
/// the request and the one that was stored are the same.
/// </summary>
internal static class OwnEntity
{
    /// <summary>Whether one of the bodies that <paramref name="value"/> goes through compares it with an entity, or looks one up by it and something else.</summary>
    /// <param name="value">The value of the current request.</param>
    /// <param name="given">What the emission is given, in whose body the value ends up.</param>
    public static bool IsAskedFor(Operand value, Operand given)
    {
        // `User.GetUserId()` of the emission is another expression than the claim behind it, and either may be compared.
        IOperation[] asked = [value.Resolved().Operation, given.Resolved().Operation];
        var own = value.Operation.Body();
        var emitting = given.Operation.Body();
        return IsAskedIn(own, asked, value.Frame) || (!ReferenceEquals(own, emitting) && IsAskedIn(emitting, asked, given.Frame));
    }

    private static bool IsAskedIn(IOperation body, IOperation[] asked, Frame frame) => body.DescendantsAndSelf().Any(operation =>
        IsCompared(operation, asked, frame)
        || (operation is IInvocationOperation call
            && (IsComparedBy(call, asked, frame) || (IsLookUp(call) && call.Arguments.Any(argument => Is(argument.Value, asked, frame))))));

    private static bool IsCompared(IOperation operation, IOperation[] asked, Frame frame) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            IsEntityAnd(comparison.LeftOperand, comparison.RightOperand, asked, frame),
        IInvocationOperation { TargetMethod: { Name: "Equals", Parameters.Length: > 0 } equals } call when equals.ReturnType.SpecialType == SpecialType.System_Boolean =>
            call.Instance is { } instance ? IsEntityAnd(instance, call.Arguments[0].Value, asked, frame)
            : call.Arguments.Length > 1 && IsEntityAnd(call.Arguments[0].Value, call.Arguments[1].Value, asked, frame),
        _ => false,
    };

    // `if (!IsOwner(application, me)) …`, `Ensure(application)`
    private static bool IsComparedBy(IInvocationOperation call, IOperation[] asked, Frame frame)
    {
        if (frame.Code.BodyOf(call.TargetMethod) is not { } body)
            return false;
        var given = call.Arguments.Where(argument => argument.Parameter is not null && Is(argument.Value, asked, frame)).Select(static argument => argument.Parameter!.OriginalDefinition).ToList();
        return body.DescendantsAndSelf().Any(operation => IsCompared(operation, asked, frame.Code.Outermost)
            || (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                && ((IsOfEntity(comparison.LeftOperand) && IsOneOf(given, comparison.RightOperand)) || (IsOfEntity(comparison.RightOperand) && IsOneOf(given, comparison.LeftOperand)))));
    }

    private static bool IsOneOf(List<IParameterSymbol> given, IOperation operation) =>
        operation.Unwrapped() is IParameterReferenceOperation reference && given.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter, reference.Parameter));

    private static bool IsEntityAnd(IOperation left, IOperation right, IOperation[] asked, Frame frame) =>
        (IsOfEntity(left) && Is(right, asked, frame)) || (IsOfEntity(right) && Is(left, asked, frame));

    // `application.UserId`; what the framework knows of the request is no entity.
    private static bool IsOfEntity(IOperation operation) =>
        operation.Unwrapped() is IMemberReferenceOperation { Instance: { } instance, Member: IPropertySymbol or IFieldSymbol } member
        && instance is not IInstanceReferenceOperation
        && !OutermostNamespace.IsOfPlatform(member.Member);

    // `repository.Find(id, user)`. By the user alone somebody looks up the user, and a truth tells what they may.
    private static bool IsLookUp(IInvocationOperation call) =>
        call.Arguments.Count(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue && !argument.Value.ConstantValue.HasValue && argument.Value.Type?.Name != "CancellationToken") > 1
        && Result(call.TargetMethod.ReturnType) is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct } result
        && !OutermostNamespace.IsOfPlatform(result);

    private static ITypeSymbol Result(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;

    private static bool Is(IOperation operation, IOperation[] asked, Frame frame)
    {
        var other = new Operand(operation, frame).Resolved().Operation;
        return Array.Exists(asked, one => ReferenceEquals(other, one) || SyntaxFactory.AreEquivalent(other.Syntax, one.Syntax));
    }
}
