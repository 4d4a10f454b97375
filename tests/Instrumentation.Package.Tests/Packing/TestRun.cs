using System.Globalization;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>
/// What belongs to one run of these tests: a folder outside every repository, a version that no cache has seen, and
/// a compiler server of its own. All of it is gone when the run ends.
/// </summary>
internal static class TestRun
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("instrumentation-package-").FullName;

    /// <summary>A package cache keeps the first package it sees of a version, so each run makes a version of its own.</summary>
    public static string Version { get; } =
        "0.1.0-run." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The compiler server of the run. It listens at a file of this name beside <see cref="Folder"/>, so the names must differ: otherwise no
    /// server starts, and every compilation waits for one before it goes on alone.
    /// </summary>
    public static string CompilerServer { get; } = Path.GetFileName(Folder) + "-compiler";

    public static string Subfolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    public static void CleanUp()
    {
        Consumers.CompilerServers.ShutDown();
        if (Environment.GetEnvironmentVariable("KEEP_CONSUMERS") is null)
            Directory.Delete(Folder, recursive: true);
    }
}
