using System.Text.Json;
using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>The package in the compiler that SDK 9.0.3xx and Visual Studio 17.14 have, run for real. Version 4.8, the floor, runs the analyzers' own tests only: no registry that we use serves it whole.</summary>
public sealed class OlderCompilerTests
{
    private const string Version = "4.14.0";

    [Fact]
    public void It_loads_what_the_package_brings()
    {
        var folder = new ConsumerFolder("older");
        folder.Project("Older", project => project
            .Targets("net8.0").UsesInstrumentation().Package("Microsoft.Net.Compilers.Toolset", Version)
            // Without it the SDK's targets take its own compiler all the same.
            .Property("RoslynCompilerType", "Custom").Property("UseSharedCompilation", "false").Property("TreatWarningsAsErrors", "true")
            .With("Checkout.cs", Sources.UsesOrderPaid)
            .With("Broken.cs", Sources.UsesOrderPaid.Replace("Checkout", "Broken", StringComparison.Ordinal).Replace("(OrderId)order", "(OrderId)\"\"", StringComparison.Ordinal))
            .With("tracking-plan.yaml", Plans.Shop));

        folder.Build().MustFail();

        Assert.StartsWith(Version, CompilerOf(folder.PathOf("Older", "net8.0.sarif")), StringComparison.Ordinal);
        Assert.Equal(["error TRK201 Broken.cs:10"], folder.Findings("Older", "net8.0").Select(finding => finding.Short));
    }

    private static string CompilerOf(string errorLog)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(errorLog));
        return log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("version").GetString()!;
    }
}
