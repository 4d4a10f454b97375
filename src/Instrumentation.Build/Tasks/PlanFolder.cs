using Instrumentation.Plan;

namespace Instrumentation.Build.Tasks;

/// <summary>A folder that holds a plan, or is to hold one.</summary>
internal static class PlanFolder
{
    private const string Name = "tracking-plan";

    /// <summary>The plan's files in <paramref name="folder"/>, as a build would find them there.</summary>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        var files = new[] { Path.Combine(folder, Name + ".yaml"), Path.Combine(folder, Name + ".yml") }.Where(File.Exists).ToList();
        var parts = Path.Combine(folder, Name);
        if (files.Count > 0 && Directory.Exists(parts))
            files.AddRange(Directory.EnumerateFiles(parts, "*.*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".yaml" or ".yml"));
        return files;
    }

    /// <summary>The files, read.</summary>
    public static IReadOnlyList<PlanDocument> Read(IEnumerable<string> files) =>
        [.. files.Select(static file => PlanReader.Read(file, File.ReadAllText(file))).OrderBy(static document => document.File.Path, StringComparer.Ordinal)];

    /// <summary>A path in <paramref name="folder"/> at which no file is: of the plan itself, or of a further file of it.</summary>
    public static string NewFile(string folder, bool hasPlan, string project)
    {
        if (!hasPlan)
            return Path.Combine(folder, Name + ".yaml");
        var path = Path.Combine(folder, Name, project + ".yaml");
        for (var i = 2; File.Exists(path); i++)
            path = Path.Combine(folder, Name, $"{project}-{i}.yaml");
        return path;
    }
}
