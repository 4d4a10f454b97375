using System.Text.Json;
using System.Text.RegularExpressions;
using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>An editor asks the build for the compiler's command line, and runs the compiler itself.</summary>
public sealed class EditorBuildTests
{
    [Fact]
    public void The_command_line_of_a_design_time_build_has_plan_severities_and_analyzers()
    {
        var folder = new ConsumerFolder("editor")
            .File("tracking-plan.yaml", Plans.Shop)
            .Project("App", project => project.Targets("net10.0").UsesInstrumentation());
        folder.Restore().MustSucceed();

        var said = folder.Dotnet(
            "msbuild", "App/App.csproj", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs").MustSucceed();

        using var items = JsonDocument.Parse(said.Answer);
        var arguments = items.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs")
            .EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToArray();
        Assert.Contains($"/additionalfile:{folder.PathOf("tracking-plan.yaml")}", arguments);
        Assert.Single(arguments, argument => Regex.IsMatch(argument, @"^/analyzerconfig:.*[\\/]presets[\\/]default\.globalconfig$"));
        Assert.Equal(
            ["Instrumentation.Analyzers.dll", "Instrumentation.CodeFixes.dll", "Instrumentation.Plan.dll", "Instrumentation.Yaml.dll"],
            arguments.Where(argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal))
                .Select(Path.GetFileName).Where(name => name!.StartsWith("Instrumentation.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void The_first_of_the_target_frameworks_speaks_for_the_project()
    {
        var folder = new ConsumerFolder("frameworks")
            .File("tracking-plan.yaml", Plans.Shop)
            .Project("Several", project => project.Targets("\n net10.0 ;\n net8.0 ;").UsesInstrumentation())
            .Project("One", project => project.Targets("net8.0").UsesInstrumentation());
        folder.Restore().MustSucceed();

        Assert.Equal("true", IsFirst("Several", "net10.0"));
        Assert.Equal("false", IsFirst("Several", "net8.0"));
        Assert.Equal("true", IsFirst("One", "net8.0"));

        string IsFirst(string project, string framework) => folder.Dotnet(
            "msbuild", $"{project}/{project}.csproj", "-p:TargetFramework=" + framework, "-getProperty:TrackingPlanFirstTargetFramework").MustSucceed().Answer.Trim();
    }
}
