using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>What <c>[Route]</c>, <c>[HttpPost]</c> and their kind say.</summary>
/// <param name="Template">The template; null without one.</param>
/// <param name="Verbs">The verbs, in upper case; empty for <c>[Route]</c>.</param>
/// <param name="IsReadable">Whether the template is known: an attribute of somebody's own may make one of anything.</param>
internal sealed record RouteAttribute(string? Template, IReadOnlyList<string> Verbs, bool IsReadable)
{
    private static readonly Dictionary<string, string> VerbsByName = new()
    {
        ["HttpGetAttribute"] = "GET",
        ["HttpPostAttribute"] = "POST",
        ["HttpPutAttribute"] = "PUT",
        ["HttpPatchAttribute"] = "PATCH",
        ["HttpDeleteAttribute"] = "DELETE",
        ["HttpHeadAttribute"] = "HEAD",
        ["HttpOptionsAttribute"] = "OPTIONS",
    };

    /// <summary>Those that stand on <paramref name="symbol"/> itself.</summary>
    public static IReadOnlyList<RouteAttribute> On(ISymbol symbol)
    {
        var found = new List<RouteAttribute>();
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Read(attribute) is { } read)
                found.Add(read);
        }

        return found;
    }

    private static RouteAttribute? Read(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (!IsKnown(type))
                continue;
            if (!ReferenceEquals(type, attribute.AttributeClass))
                return OwnRouteAttribute.Read(attribute, type, VerbOf(type));
            if (type.Name == "RouteAttribute")
                return new(attribute.TextAt(0), [], IsReadable: true);
            if (type.Name == "AcceptVerbsAttribute")
                return new(attribute.TextOf("Route"), [.. attribute.Texts().Select(static verb => verb.ToUpperInvariant())], IsReadable: true);
            return new(attribute.TextAt(0), [VerbOf(type)!], IsReadable: true);
        }

        return null;
    }

    private static bool IsKnown(INamedTypeSymbol type) =>
        FrameworkType.Is(type, FrameworkType.Mvc, "RouteAttribute")
        || FrameworkType.Is(type, FrameworkType.Mvc, "AcceptVerbsAttribute")
        || FrameworkType.Is(type, FrameworkType.Mvc + ".Routing", "HttpMethodAttribute")
        || (VerbOf(type) is not null && FrameworkType.Is(type, FrameworkType.Mvc, type.Name));

    private static string? VerbOf(INamedTypeSymbol type) => VerbsByName.TryGetValue(type.Name, out var verb) ? verb : null;
}
