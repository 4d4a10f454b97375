using System.Globalization;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Types;

/// <summary>How a value that was given by name is given to a member of a generated type.</summary>
/// <param name="Before">What is written before the value.</param>
/// <param name="After">What is written behind it.</param>
/// <param name="Instead">What stands in its place; null where it stays.</param>
/// <param name="Namespace">A namespace that this needs.</param>
internal sealed record TypedValue(string Before = "", string After = "", string? Instead = null, string? Namespace = null)
{
    /// <summary>The way for <paramref name="value"/>; null where there is none that loses nothing.</summary>
    public static TypedValue? Of(ExpressionSyntax value, IPropertySymbol member, PlanProperty property, FoundEmission site)
    {
        var given = site.Model.GetTypeInfo(value);
        var mayBeNull = given.Type is null || given.Nullability.FlowState == NullableFlowState.MaybeNull || IsNullableValue(given.Type);
        if (mayBeNull && member.Type.NullableAnnotation != NullableAnnotation.Annotated && !IsNullableValue(member.Type))
            return null;
        var target = WithoutNull(member.Type);
        if (Takes(member.Type, value, given.Type, site.Model))
            return new TypedValue();
        return target switch
        {
            { TypeKind: TypeKind.Enum } => OfEnum(value, (INamedTypeSymbol)target, property, site),
            INamedTypeSymbol key when GeneratedTypes.IsKey(key) && !mayBeNull => OfKey(value, given.Type, key, site),
            _ => null,
        };
    }

    private static ITypeSymbol WithoutNull(ITypeSymbol type) => IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    private static bool IsNullableValue(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool Takes(ITypeSymbol target, ExpressionSyntax value, ITypeSymbol? given, SemanticModel model) =>
        model.ClassifyConversion(value, target) is { Exists: true, IsImplicit: true, IsDynamic: false } conversion
        && (given is null || IsSame(WithoutNull(given).SpecialType, WithoutNull(conversion.MethodSymbol?.Parameters[0].Type ?? target).SpecialType));

    // A number that is rounded or gets more digits, a letter that becomes a number, and a time whose zone is guessed, are not what was sent before.
    private static bool IsSame(SpecialType given, SpecialType target) => given switch
    {
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Single => target != SpecialType.System_Double,
        SpecialType.System_Char => target is SpecialType.System_Char or SpecialType.None,
        _ => given != SpecialType.System_DateTime,
    };

    private static TypedValue? OfKey(ExpressionSyntax value, ITypeSymbol? given, INamedTypeSymbol key, FoundEmission site)
    {
        var constructor = key.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 1);
        if (constructor is null || !Takes(constructor.Parameters[0].Type, value, given, site.Model))
            return null;
        var (text, name) = TypeReference.At(key, site.Model, value.SpanStart);
        return new TypedValue($"new {text}(", ")", Namespace: name);
    }

    private static TypedValue? OfEnum(ExpressionSyntax value, INamedTypeSymbol target, PlanProperty property, FoundEmission site)
    {
        if (property.Type is not EnumType { Definition.Members: var members } || site.Model.GetConstantValue(value) is not { HasValue: true, Value: { } constant })
            return null;
        foreach (var member in members)
        {
            if (!IsWrittenAs(constant, member) || target.GetMembers(member.MemberName).IsEmpty)
                continue;
            var (text, name) = TypeReference.At(target, site.Model, value.SpanStart);
            return new TypedValue(Instead: $"{text}.{(SyntaxFacts.GetKeywordKind(member.MemberName) == SyntaxKind.None ? "" : "@")}{member.MemberName}", Namespace: name);
        }

        return null;
    }

    private static bool IsWrittenAs(object constant, EnumMember member) =>
        constant is string or int or long && Convert.ToString(constant, CultureInfo.InvariantCulture) == member.WireValue;
}
