using System.Globalization;
using Instrumentation.Benchmarks.Synthetic;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>A full build of 40 small projects that share one plan of 900 events, with the package and without.</summary>
internal static class SharedPlanSolution
{
    private const int Projects = 40;

    public static IEnumerable<string> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("instrumentation-solution-").FullName;
        try
        {
            var feed = Path.Combine(folder, "feed");
            Commands.Dotnet(RepositoryRoot(), "pack", "src/Instrumentation", "-c", "Release", "-o", feed, "-p:Version=0.0.1-solution", "--artifacts-path", Path.Combine(folder, "artifacts"));
            Environment.SetEnvironmentVariable("NUGET_PACKAGES", Path.Combine(folder, "packages"));
            var with = Write(Path.Combine(folder, "with"), feed, usesPackage: true);
            var without = Write(Path.Combine(folder, "without"), feed, usesPackage: false);
            Commands.Dotnet(with, "restore");
            Commands.Dotnet(without, "restore");
            var (ours, plain) = Median.Interleaved(3, () => Build(with), () => Build(without));
            return [string.Create(CultureInfo.InvariantCulture, $"full build of {Projects} projects sharing 900 events: with the package {ours.TotalSeconds:F1} s, without {plain.TotalSeconds:F1} s")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Build(string folder) => Commands.Dotnet(folder, "build", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=true", "All.proj");

    // One project owns the types, and the others reference it, as the package's documentation advises.
    private static string Write(string folder, string feed, bool usesPackage)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(folder, "All.proj"), Traversal);
        if (usesPackage)
            File.WriteAllText(Path.Combine(folder, "tracking-plan.yaml"), SyntheticPlan.Write(900, 6_000));
        var package = usesPackage ? "<PackageReference Include=\"Instrumentation\" Version=\"0.0.1-solution\" />" : "";
        for (var i = 0; i < Projects; i++)
        {
            var project = Path.Combine(folder, $"Part{i}");
            Directory.CreateDirectory(project);
            var owner = i == 0 ? "" : "<ProjectReference Include=\"../Part0/Part0.csproj\" />";
            File.WriteAllText(
                Path.Combine(project, $"Part{i}.csproj"),
                $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><NoWarn>TRK011;TRK010</NoWarn></PropertyGroup><ItemGroup>{package}{owner}</ItemGroup></Project>");
            for (var file = 0; file < 10; file++)
                File.WriteAllText(Path.Combine(project, $"File{file}.cs"), Compiler.Projects.OrdinaryFile((i * 10) + file));
        }

        return folder;
    }

    private const string Traversal =
        """
        <Project>
          <ItemGroup><Part Include="*/*.csproj" /></ItemGroup>
          <Target Name="Restore"><MSBuild Projects="@(Part)" Targets="Restore" /></Target>
          <Target Name="Rebuild"><MSBuild Projects="@(Part)" Targets="Rebuild" BuildInParallel="true" /></Target>
        </Project>
        """;

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Instrumentation.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run it inside the repository.");
    }
}
