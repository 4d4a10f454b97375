using Instrumentation.Analyzers.Emissions.Emitters;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>SDKs whose bags hold nothing but text, such as Application Insights: numbers and dates have to be written as text there.</summary>
internal static class TextBag
{
    /// <summary>Whether properties can only be given to <paramref name="emitter"/> as text.</summary>
    public static bool IsTakenBy(Emitter emitter)
    {
        foreach (var parameter in emitter.Method.Parameters)
        {
            if (emitter.Definition.TakesProperties(parameter) && HoldsText(parameter.Type))
                return true;
            if (emitter.Definition.EventObject is { } definition && parameter.Name == emitter.Definition.Event && HoldsText(parameter.Type, definition))
                return true;
        }

        return false;
    }

    // Of an object that the SDK declares elsewhere, nobody knows what its bags hold.
    private static bool HoldsText(ITypeSymbol type, EventObjectDefinition definition)
    {
        var isKnown = false;
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is not IPropertySymbol { Type: var bag } || !definition.BagMembers.Contains(member.Name))
                    continue;
                if (HoldsText(bag))
                    return true;
                isKnown = true;
            }
        }

        return !isKnown && definition.BagMembers.Count > 0;
    }

    private static bool HoldsText(ITypeSymbol type) =>
        (type is INamedTypeSymbol self && IsTextPairs(self)) || type.AllInterfaces.Any(IsTextPairs) || AddsOnlyText(type);

    // Countly's segmentation, which is no dictionary.
    private static bool AddsOnlyText(ITypeSymbol type) =>
        type.GetMembers("Add").OfType<IMethodSymbol>().Where(static method => method.Parameters.Length == 2).ToList() is { Count: > 0 } adds
        && adds.All(static method => method.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_String));

    private static bool IsTextPairs(INamedTypeSymbol type) =>
        type is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments: { Length: 2 } arguments } && arguments[1].SpecialType == SpecialType.System_String;
}
