using System.Runtime.CompilerServices;
using Instrumentation.Plan.Tests.SharedPlans;
using Instrumentation.Roslyn.Testing.Generation;

namespace Instrumentation.Analyzers.Tests.Generation;

/// <summary>The plans that generation is tested with.</summary>
internal static class PlanFiles
{
    /// <summary>Every type in every way to be a member.</summary>
    public static PlanFileInMemory EveryType => Own("every-type.yaml");

    /// <summary>Names to trip over.</summary>
    public static PlanFileInMemory Torture => Own("torture.yaml");

    /// <summary>The plan that the README shows, at the root of the repository.</summary>
    public static PlanFileInMemory Sample => new("tracking-plan.yaml", File.ReadAllText(Path.Combine(Folder(), "../../../tracking-plan.yaml")));

    /// <summary>Plans of other people; asked for only by tests that are skipped without them.</summary>
    public static IReadOnlyList<PlanFileInMemory> Shared =>
        [.. Directory.GetFiles(SharedPlanFolder.Path!, "*.yaml").Order(StringComparer.Ordinal).Select(f => new PlanFileInMemory(Path.GetFileName(f), File.ReadAllText(f)))];

    private static PlanFileInMemory Own(string name) => new(name, File.ReadAllText(Path.Combine(Folder(), "Plans", name)));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
