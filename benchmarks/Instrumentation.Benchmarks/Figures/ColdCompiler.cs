using System.Globalization;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What the first build of a project with a plan of 25 events pays for us in a compiler process that has just started:
/// loading, JIT, reading the plan, generating and analyzing, against the same compilation with the types already written
/// and an analyzer and a generator that do nothing.
/// </summary>
internal static class ColdCompiler
{
    private const int Runs = 15;

    public static IEnumerable<string> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("instrumentation-cold-").FullName;
        try
        {
            var plan = Path.Combine(folder, "tracking-plan.yaml");
            File.WriteAllText(plan, SyntheticPlan.Write(25, 170));
            for (var i = 0; i < 20; i++)
                File.WriteAllText(Path.Combine(folder, $"File{i}.cs"), Projects.OrdinaryFile(i));
            File.WriteAllText(Path.Combine(folder, "Uses.cs"), "public sealed class Service(Instrumentation.ITracker tracker) { public object Tracker => tracker; }");
            File.WriteAllText(Path.Combine(folder, "plan.globalconfig"), $"is_global = true\n[{plan}]\nbuild_metadata.AdditionalFiles.TrackingPlan = true\n");

            var generated = Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName;
            var common = Arguments(folder);
            string[] ours =
            [
                .. common,
                .. new[] { "Analyzers", "Plan", "Yaml" }.Select(name => $"/analyzer:{Path.Combine(AppContext.BaseDirectory, $"Instrumentation.{name}.dll")}"),
                $"/additionalfile:{plan}",
                "/analyzerconfig:plan.globalconfig",
            ];
            Commands.Dotnet(folder, [.. ours, $"/generatedfilesout:{generated}"]);
            string[] without =
            [
                .. common,
                $"/analyzer:{IdleComponent.Write(folder, Path.GetDirectoryName(common[0])!)}",
                $"/additionalfile:{plan}",
                .. Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories),
            ];
            if (without.Length == common.Length + 2)
                throw new InvalidOperationException("Nothing was generated; there is nothing to compare.");

            var (with, plain) = Median.Interleaved(Runs, () => Commands.Dotnet(folder, ours), () => Commands.Dotnet(folder, without));
            return [string.Create(CultureInfo.InvariantCulture, $"csc with us {with.TotalMilliseconds:F0} ms, with written types and an idle analyzer and generator {plain.TotalMilliseconds:F0} ms: {(with - plain).TotalMilliseconds:F0} ms of our own")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Arguments(string folder)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            Compiler(framework),
            "/noconfig", "/nostdlib", "/target:library", "/nologo", "/langversion:latest", "/nullable:enable", "/out:out.dll",
            .. Directory.EnumerateFiles(framework, "System*.dll").Where(IsManaged).Select(path => $"/reference:{path}"),
            $"/reference:{Path.Combine(AppContext.BaseDirectory, "Instrumentation.dll")}",
            .. Directory.EnumerateFiles(folder, "*.cs"),
        ];
    }

    private static bool IsManaged(string path) => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal);

    private static string Compiler(string framework)
    {
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        return Directory.EnumerateFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains("bincore", StringComparison.Ordinal))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Last();
    }
}
