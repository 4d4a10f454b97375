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
            var isOwn = !ReferenceEquals(type, attribute.AttributeClass);
            if (FrameworkType.Is(type, FrameworkType.Mvc, "RouteAttribute"))
                return new(isOwn ? null : attribute.TextAt(0), [], !isOwn);
            if (FrameworkType.Is(type, FrameworkType.Mvc, "AcceptVerbsAttribute"))
                return new(attribute.TextOf("Route"), isOwn ? [] : [.. attribute.Texts().Select(static verb => verb.ToUpperInvariant())], !isOwn);
            if (VerbsByName.TryGetValue(type.Name, out var verb) && FrameworkType.Is(type, FrameworkType.Mvc, type.Name))
                return new(isOwn ? null : attribute.TextAt(0), [verb], !isOwn);
        }

        return null;
    }
}
