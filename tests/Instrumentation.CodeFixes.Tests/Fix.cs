using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Fixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Tests;

/// <summary>What tests of fixes share.</summary>
internal static class Fix
{
    /// <summary>One project, and what becomes of its code and its plan; null is unchanged.</summary>
    public static FixScenario Of(string kind, Scenario project, string? code = null, string? plan = null)
    {
        var changed = new Dictionary<string, string>();
        if (code is not null)
            changed.Add(Scenario.CodePath, code);
        if (plan is not null)
            changed.Add(Scenario.PlanPath, plan);
        return Of(kind, [project], changed);
    }

    /// <summary>Projects, and the files that change in them.</summary>
    public static FixScenario Of(string kind, IReadOnlyList<Scenario> projects, IReadOnlyDictionary<string, string> changed) =>
        new() { Provider = ProviderOf(kind), Kind = kind, Projects = projects, Fixed = changed };

    /// <summary>One of each provider of the product.</summary>
    public static IReadOnlyList<CodeFixProvider> Providers() =>
    [
        .. typeof(Fixing.TrackingFixProvider).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    // `TRK101.Rename` is a fix of TRK101.
    private static CodeFixProvider ProviderOf(string kind) => Providers().Single(provider => provider.FixableDiagnosticIds.Contains(kind.Split('.')[0]));
}
