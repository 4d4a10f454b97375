using Instrumentation.Plan.Naming;

namespace Instrumentation.Build.Starter;

/// <summary>
/// What the projects of a build that are done have written of a starter plan, for those that come after: of an event that several send,
/// only all of them together say what is required. Kept among temporary files, since projects are built in several processes.
/// </summary>
internal sealed class StarterRecord
{
    // Longer than a project takes; a plan that has lain there for longer is somebody's.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private StarterRecord(string planFile, IReadOnlyList<string> sources, IReadOnlyList<string> logs)
    {
        PlanFile = planFile;
        Sources = sources;
        Logs = logs;
    }

    /// <summary>The file that they wrote.</summary>
    public string PlanFile { get; }

    /// <summary>The sources that they are.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Their error logs.</summary>
    public IReadOnlyList<string> Logs { get; }

    /// <summary>
    /// The record of a plan in <paramref name="folder"/> for a project whose error logs are <paramref name="own"/>; null where there is none,
    /// where the file was changed since, and where the project is in it already, which is then of another build.
    /// </summary>
    public static StarterRecord? Find(string folder, IReadOnlyCollection<string> own)
    {
        try
        {
            var path = PathOf(folder);
            if (!File.Exists(path) || DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Life)
                return null;
            var lines = File.ReadAllLines(path);
            var logs = lines.Skip(3).ToList();
            return lines.Length > 3 && !logs.Any(own.Contains) && File.Exists(lines[0]) && HashOf(File.ReadAllText(lines[0])) == lines[1]
                ? new StarterRecord(lines[0], [.. lines[2].Split(',').Where(static source => source.Length > 0)], logs)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers that the projects of <paramref name="logs"/> wrote <paramref name="text"/> to <paramref name="planFile"/>.</summary>
    public static void Write(string folder, string planFile, string text, IEnumerable<string> sources, IEnumerable<string> logs)
    {
        try
        {
            File.WriteAllLines(PathOf(folder), [planFile, HashOf(text), string.Join(",", sources), .. logs]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the next project adds a file of its own.
        }
    }

    // A solution's folder ends with a separator, that of a file does not.
    private static string PathOf(string folder) => Path.Combine(
        Path.GetTempPath(),
        $"Instrumentation.StarterPlan.{HashOf(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))}.txt");

    private static string HashOf(string text)
    {
        var hash = new StableHash();
        hash.Add(text);
        return hash.ToString();
    }
}
