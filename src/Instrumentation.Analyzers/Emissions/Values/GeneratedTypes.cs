using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What generated types say of themselves: they are found by attribute, never by name or namespace.</summary>
internal static class GeneratedTypes
{
    /// <summary>The wire name of the event that the type is; null for any other type.</summary>
    public static string? EventName(ITypeSymbol? type) =>
        MayBeGenerated(type) ? NameIn(type, "TrackingEventAttribute") : null;

    /// <summary>Whether a type parameter of the method, or of its type, stands for an event in a call of <paramref name="target"/>.</summary>
    public static bool IsFilledIn(IMethodSymbol target) =>
        (target.IsGenericMethod && target.TypeArguments.Any(IsEvent)) || (target.ContainingType is { IsGenericType: true } type && type.TypeArguments.Any(IsEvent));

    /// <summary>The wire name of the property that a member of an event is; null for any other member.</summary>
    public static string? PropertyName(ISymbol member) => NameIn(member, "TrackingPropertyAttribute");

    /// <summary>Whether the type is a join key's.</summary>
    public static bool IsKey(ITypeSymbol? type) =>
        MayBeGenerated(type) && NameIn(type, "TrackingKeyAttribute") is not null;

    /// <summary>The wire name of the join key that the type, or the nullable of it, is; null for any other type.</summary>
    public static string? KeyName(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? KeyName(nullable.TypeArguments[0])
        : MayBeGenerated(type) ? NameIn(type, "TrackingKeyAttribute")
        : null;

    /// <summary>The wire name of the event whose dictionary the call makes; null when it does not.</summary>
    public static string? DictionaryOf(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ToDictionary", IsStatic: false, ContainingType: { TypeKind: TypeKind.Struct } type } ? EventName(type) : null;

    private static bool IsEvent(ITypeSymbol type) => EventName(type) is not null;

    // Numbers and dates, as most members are, need not be asked for attributes, which is slow.
    private static bool MayBeGenerated([NotNullWhen(true)] ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None };

    private static string? NameIn(ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data is { AttributeClass: { } type, ConstructorArguments: { Length: 1 } arguments }
                && arguments[0].Value is string name
                && type.Name == attribute
                && type.ContainingNamespace is { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true })
            {
                return name;
            }
        }

        return null;
    }
}
