using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Personal;

/// <summary>
/// Attributes that declare personal data: <c>[PersonalData]</c> of ASP.NET Core Identity, and the data classifications of
/// Microsoft.Extensions.Compliance.
/// </summary>
internal static class PersonalAttribute
{
    // A taxonomy also has names for what is nobody's own. An error has to be certain, so these count as no personal data.
    private static readonly string[] NotPersonal = ["No", "None", "Non", "Not", "Unknown", "Public", "System", "Organizational"];

    /// <summary>The attribute, by its name in C#; null where the property, field, parameter or local has none.</summary>
    public static string? Of(ISymbol symbol)
    {
        if (symbol is IMethodSymbol)
            return null;
        for (var declared = symbol; declared is not null; declared = (declared as IPropertySymbol)?.OverriddenProperty)
        {
            if (In(declared.GetAttributes()) is { } name)
                return name;
        }

        return symbol is IPropertySymbol { ContainingType: { IsRecord: true } record } ? OfParameter(record, symbol.Name) : null;
    }

    // `record User([PersonalData] string Email)` puts the attribute on the parameter.
    private static string? OfParameter(INamedTypeSymbol record, string name)
    {
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == name && In(parameter.GetAttributes()) is { } attribute)
                    return attribute;
            }
        }

        return null;
    }

    private static string? In(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && (IsIdentity(type) || IsClassification(type)))
                return ShortName(type);
        }

        return null;
    }

    private static bool IsIdentity(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (declared.Name is "PersonalDataAttribute" && IsIn(declared, "Microsoft.AspNetCore.Identity"))
                return true;
        }

        return false;
    }

    private static bool IsClassification(INamedTypeSymbol type)
    {
        if (Array.Exists(NotPersonal, word => type.Name.StartsWith(word, StringComparison.Ordinal)))
            return false;
        for (var declared = type.BaseType; declared is not null; declared = declared.BaseType)
        {
            if (declared.Name is "DataClassificationAttribute" && IsIn(declared, "Microsoft.Extensions.Compliance.Classification"))
                return true;
        }

        return false;
    }

    private static bool IsIn(INamedTypeSymbol type, string name) => type.ContainingNamespace?.ToDisplayString() == name;

    private static string ShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;
}
