using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Options;

/// <summary>Paths as reports and baselines have them: the same on every machine.</summary>
internal static class ProjectPath
{
    /// <summary><paramref name="path"/> relative to the project's folder, with <c>/</c>; as it is where nothing relates them.</summary>
    public static string Of(AnalyzerConfigOptions options, string path)
    {
        path = path.Replace('\\', '/');
        if (BuildOptions.Value(options, "MSBuildProjectDirectory") is not { } folder)
            return path;
        var from = folder.Replace('\\', '/').TrimEnd('/').Split('/');
        var to = path.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && Same(from[common], to[common]))
            common++;

        // Another drive, or a path that is none.
        if (common == 0)
            return path;
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
