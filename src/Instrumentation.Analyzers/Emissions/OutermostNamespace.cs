using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>The first part of the namespace that something is of, which says whose it is: <c>System</c>, <c>Microsoft</c>, or an SDK's maker.</summary>
internal static class OutermostNamespace
{
    /// <summary>That of <paramref name="symbol"/>; empty where it is in no namespace, null where it could be in none.</summary>
    public static string? Of(ISymbol? symbol)
    {
        var space = symbol?.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } around })
            space = around;
        return space?.Name;
    }

    /// <summary>Whether <paramref name="symbol"/> is of .NET, or of what Microsoft builds on it.</summary>
    public static bool IsOfPlatform(ISymbol? symbol) => Of(symbol) is "System" or "Microsoft";
}
