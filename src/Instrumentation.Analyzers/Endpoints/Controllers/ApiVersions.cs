using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>The versions of an API that attributes give an action: <c>[MapToApiVersion("2.0")]</c>, else the <c>[ApiVersion("1.0")]</c>s of its controller.</summary>
internal static class ApiVersions
{
    // The library went from Microsoft's namespace to its own.
    private static readonly string[] Spaces = ["Asp.Versioning", FrameworkType.Mvc];

    /// <summary>Those of <paramref name="method"/> in <paramref name="controller"/>, each as it may stand in a path; none where nothing says one.</summary>
    public static IReadOnlyList<string> Of(IMethodSymbol method, INamedTypeSymbol controller)
    {
        var own = On(method, "MapToApiVersionAttribute").ToList();
        return [.. (own.Count > 0 ? own : On(controller, "ApiVersionAttribute")).SelectMany(Written).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> On(ISymbol symbol, string attributeName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && Array.Exists(Spaces, space => FrameworkType.IsOrDerives(type, space, attributeName))
                && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: { } version })
            {
                yield return Convert.ToString(version, CultureInfo.InvariantCulture);
            }
        }
    }

    // `1.0` answers to `v1` as well, and `1` to `v1.0`.
    private static IEnumerable<string> Written(string version)
    {
        yield return version;
        if (version.EndsWith(".0", StringComparison.Ordinal))
            yield return version.Substring(0, version.Length - ".0".Length);
        else if (version.IndexOf('.') < 0)
            yield return version + ".0";
    }
}
