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
                && Text(attribute.ConstructorArguments) is { } version)
            {
                yield return version;
            }
        }
    }

    // `("2.1")`, `(2.1)`, `(2, 1)`, `(2.1, "beta")`, and of a date `(2026, 5, 31)`.
    private static string? Text(IReadOnlyList<TypedConstant> arguments)
    {
        var parts = arguments.Select(static argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value : null).ToList();
        if (parts.Count == 0 || parts[0] is string or null)
            return parts.FirstOrDefault() as string;
        var numbers = parts.TakeWhile(static part => part is int or double).ToList();
        var version = numbers.Count switch
        {
            1 => Convert.ToString(numbers[0], CultureInfo.InvariantCulture),
            2 => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", numbers[0], numbers[1]),
            3 => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
        return version is not null && parts.ElementAtOrDefault(numbers.Count) is string status ? $"{version}-{status}" : version;
    }

    // `1.0` answers to `v1` as well, and `1` to `v1.0`; so do `1.0-beta` and `1-beta`.
    private static IEnumerable<string> Written(string version)
    {
        yield return version;
        var end = version.IndexOf('-') is var at and >= 0 ? at : version.Length;
        var number = version.Substring(0, end);
        if (number.EndsWith(".0", StringComparison.Ordinal))
            yield return number.Substring(0, number.Length - ".0".Length) + version.Substring(end);
        else if (number.IndexOf('.') < 0)
            yield return number + ".0" + version.Substring(end);
    }
}
