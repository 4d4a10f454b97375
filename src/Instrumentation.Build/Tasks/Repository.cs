namespace Instrumentation.Build.Tasks;

/// <summary>The repository that a folder lies in.</summary>
internal static class Repository
{
    /// <summary>The name of the repository's folder, or of <paramref name="folder"/> itself outside any.</summary>
    public static string NameOf(string folder)
    {
        var start = new DirectoryInfo(folder);
        for (var at = start; at is not null; at = at.Parent)
        {
            // A folder in a clone, a file in a work tree or submodule.
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return at.Name;
        }

        return start.Name;
    }
}
