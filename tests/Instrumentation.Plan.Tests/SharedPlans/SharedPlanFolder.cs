namespace Instrumentation.Plan.Tests.SharedPlans;

/// <summary>
/// Plans made of what real products publish, too large to commit: in the folder that <c>INSTRUMENTATION_SHARED_PLANS</c>
/// names, or in <c>shared/data/plans</c> beside the repository.
/// </summary>
internal static class SharedPlanFolder
{
    /// <summary>The folder, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why a test that needs the folder is skipped; null when it is not.</summary>
    public static string? ReasonToSkip =>
        Path is null ? "The plans of real products are not here: lay them into shared/data/plans beside the repository, or name their folder in INSTRUMENTATION_SHARED_PLANS." : null;

    /// <summary>The text of one of the plans.</summary>
    public static string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path!, name));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("INSTRUMENTATION_SHARED_PLANS") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data", "plans");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
