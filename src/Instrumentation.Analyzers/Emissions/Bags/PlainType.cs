using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Which types are ordinary objects, of which a serializer makes one property for each readable member.</summary>
internal static class PlainType
{
    /// <summary>Whether the type is one: no dictionary, no collection, no part of a framework, and none that writes itself.</summary>
    public static bool Is(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsTupleType: false, IsAnonymousType: false }
        && !IsOfFramework(type)
        && !type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute")
        && !type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !BagType.Is(type)
        && !UnityEvent.Is(type)
        && Members(type).Any();

    /// <summary>Whether something derived from the type may have more members.</summary>
    public static bool MayBeDerived(ITypeSymbol type) => type is { IsSealed: false, IsValueType: false };

    /// <summary>The public properties that can be read, inherited ones too.</summary>
    public static IEnumerable<IPropertySymbol> Members(ITypeSymbol type)
    {
        var seen = new HashSet<string>();
        IEnumerable<ITypeSymbol> interfaces = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Enumerable.Empty<ITypeSymbol>();
        foreach (var declaring in Bases(type).Concat(interfaces))
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property
                    && seen.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>Whether the type has public fields, which some serializers write and some do not.</summary>
    public static bool HasFields(ITypeSymbol type) => Bases(type).Any(static declaring =>
        declaring.GetMembers().Any(static member => member is IFieldSymbol { IsStatic: false, IsConst: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }));

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
            yield return declaring;
    }

    private static bool IsOfFramework(ITypeSymbol type) => OutermostNamespace.Of(type) is "System" or "Microsoft" or "Newtonsoft";
}
