using System.Globalization;
using Instrumentation.Benchmarks.Compiler;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>
/// What the first build of a project with a plan of 25 events pays for us in a compiler process that has just started:
/// loading, JIT, reading the plan, generating and analyzing, against the same compilation with the types already written
/// and an analyzer and a generator that do nothing. To judge the number by: what the same compiler pays for such an idle
/// component at all, and for one that reads the plan with the bare YAML parser.
/// </summary>
internal static class ColdCompiler
{
    private const int Runs = 15;

    public static IEnumerable<string> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("instrumentation-cold-").FullName;
        try
        {
            var plan = WriteProject(folder);
            var compiler = Compiler();
            var arguments = Arguments(compiler, folder, plan);
            string[] ours = [.. arguments, .. OurAssemblies("Analyzers", "Plan", "Yaml")];
            string[] nothing = [.. arguments, .. WrittenTypes(folder, ours)];
            string[] idle = [.. nothing, $"/analyzer:{IdleComponent.Write(folder, Path.GetDirectoryName(compiler)!, reads: false)}"];
            string[] reading = [.. nothing, $"/analyzer:{IdleComponent.Write(folder, Path.GetDirectoryName(compiler)!, reads: true)}", .. OurAssemblies("Yaml")];

            string[][] all = [nothing, idle, reading, ours];
            var times = Median.Interleaved(Runs, Array.ConvertAll(all, line => (Func<TimeSpan>)(() => Commands.Dotnet(folder, line))));
            var methods = Array.ConvertAll(all, line => Commands.MethodsCompiled(folder, line));
            return
            [
                Line("csc, types already written, no analyzer", 0, 0),
                Line("with an idle analyzer and generator", 1, 0),
                Line("which also reads the plan with the bare YAML parser", 2, 1),
                Line("csc with us, against the idle ones", 3, 1),
            ];

            string Line(string what, int index, int against) => string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {times[index].TotalMilliseconds:F0} ms ({(times[index] - times[against]).TotalMilliseconds:+0;-0;0}), {methods[index]} methods compiled ({methods[index] - methods[against]:+0;-0;0})");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string WriteProject(string folder)
    {
        var plan = Path.Combine(folder, "tracking-plan.yaml");
        File.WriteAllText(plan, SyntheticPlan.Write(25, 170));
        for (var i = 0; i < 20; i++)
            File.WriteAllText(Path.Combine(folder, $"File{i}.cs"), Projects.OrdinaryFile(i));
        File.WriteAllText(Path.Combine(folder, "Uses.cs"), "public sealed class Service(Instrumentation.ITracker tracker) { public object Tracker => tracker; }");
        File.WriteAllText(Path.Combine(folder, "plan.globalconfig"), $"is_global = true\n[{plan}]\nbuild_metadata.AdditionalFiles.TrackingPlan = true\n");
        return plan;
    }

    // Every build hands the compiler additional files and a configuration, so reading those is no cost of ours.
    private static string[] Arguments(string compiler, string folder, string plan)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            compiler,
            "/noconfig", "/nostdlib", "/target:library", "/nologo", "/langversion:latest", "/nullable:enable", "/out:out.dll",
            .. Directory.EnumerateFiles(framework, "System*.dll").Where(IsManaged).Select(path => $"/reference:{path}"),
            $"/reference:{Path.Combine(AppContext.BaseDirectory, "Instrumentation.dll")}",
            $"/additionalfile:{plan}",
            "/analyzerconfig:plan.globalconfig",
            .. Directory.EnumerateFiles(folder, "*.cs"),
        ];
    }

    private static IEnumerable<string> OurAssemblies(params string[] names) =>
        names.Select(name => $"/analyzer:{Path.Combine(AppContext.BaseDirectory, $"Instrumentation.{name}.dll")}");

    private static string[] WrittenTypes(string folder, string[] ours)
    {
        var generated = Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName;
        Commands.Dotnet(folder, [.. ours, $"/generatedfilesout:{generated}"]);
        var files = Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories);
        return files.Length > 0 ? files : throw new InvalidOperationException("Nothing was generated; there is nothing to compare.");
    }

    private static bool IsManaged(string path) => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal);

    private static string Compiler()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        return Directory.EnumerateFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains("bincore", StringComparison.Ordinal))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Last();
    }
}
