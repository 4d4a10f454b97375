using System.Globalization;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Finds where a value comes from: through locals, parameters of known calls, methods of the code base, members of records,
/// conditions, conversions, key types and what leaves a text its content.
/// </summary>
internal static class ProvenanceReader
{
    private static readonly HashSet<string> KeepContent = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Normalize",
    };

    /// <summary>Where each of the values that <paramref name="given"/> may have comes from, in the order of the code.</summary>
    /// <param name="given">The value.</param>
    /// <param name="type">What the plan says it is.</param>
    public static IReadOnlyList<Provenance> Read(Operand given, PropertyType type) =>
        [.. PossibleValues.Through(given, value => IsEnough(value, type), Below).Select(value => Judge(value, type))];

    private static bool IsEnough(Operand value, PropertyType type) =>
        value.Operation.ConstantValue.HasValue || MadeUp.Describe(value) is not null || ChosenConstant.IsOneOfSeveral(value, type);

    private static Provenance Judge(PossibleValue possible, PropertyType type)
    {
        var (value, place) = possible;
        if (MadeUp.Describe(value) is { } maker)
            return new Provenance(ProvenanceKind.MadeUp, maker, place, value.Operation);
        if (Placeholder.Describe(value, type) is { } text)
            return new Provenance(text is "null" or "\"\"" ? ProvenanceKind.Nothing : ProvenanceKind.Placeholder, text, place, value.Operation);
        return value.Operation.ConstantValue is { HasValue: true, Value: { } constant } && !ChosenConstant.IsAnotherSpelling(value, type)
            ? new Provenance(ProvenanceKind.Constant, Shown(value.Operation, constant), place, value.Operation)
            : new Provenance(ProvenanceKind.PassedOn, "", place, value.Operation);
    }

    private static string Shown(IOperation operation, object constant) =>
        constant is string text ? $"\"{text}\""
        : operation is IFieldReferenceOperation { Field: { ContainingType: { TypeKind: TypeKind.Enum } owner } member } ? $"{owner.Name}.{member.Name}"
        : Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";

    /// <summary>What has the same content as <paramref name="given"/>, one step nearer to where it comes from; null where nobody can tell.</summary>
    public static IEnumerable<Operand>? Below(Operand given) => given.Operation switch
    {
        IConversionOperation { OperatorMethod: { } by } conversion when GeneratedTypes.IsKey(by.ContainingType) => [given.With(conversion.Operand)],
        IConversionOperation { OperatorMethod: null, Conversion.IsNullable: true } conversion => [given.With(conversion.Operand)],
        IObjectCreationOperation { Arguments: { Length: 1 } arguments } creation when GeneratedTypes.IsKey(creation.Type) => [given.With(arguments[0].Value)],
        IInvocationOperation { TargetMethod.IsStatic: false, Instance: { } instance } call when Keeps(call, instance) => [given.With(instance)],
        IInvocationOperation call => ReturnedOperands.Of(call, given.Frame),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.IsAsync: true } call } => ReturnedOperands.Of(call, given.Frame),
        IPropertyReferenceOperation { Property: { Name: "Value", IsStatic: false }, Instance: { } instance } when IsWrapped(instance.Type) => [given.With(instance)],
        IPropertyReferenceOperation { Instance: null } property => ReadonlyField.InitializerOf(property) is { } initializer ? [given.With(initializer)] : null,
        IPropertyReferenceOperation property => MemberValue.Of(given, property) is { } value ? [value] : null,
        _ => null,
    };

    private static bool Keeps(IInvocationOperation call, IOperation instance) => call.TargetMethod.Name == "ToString"
        ? instance.Type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" } || Placeholder.IsGuid(instance.Type) || GeneratedTypes.IsKey(instance.Type)
        : instance.Type?.SpecialType == SpecialType.System_String && KeepContent.Contains(call.TargetMethod.Name);

    private static bool IsWrapped(ITypeSymbol? type) =>
        type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || GeneratedTypes.IsKey(type);
}
