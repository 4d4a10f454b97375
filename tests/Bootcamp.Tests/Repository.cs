namespace Bootcamp.Tests;

/// <summary>Where these tests' sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Instrumentation.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
