using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>Which assemblies the compiler is given: images that are compiled ahead of time where they run, and what runs everywhere where not.</summary>
public sealed class PrecompiledTests
{
    private const string Portable = "analyzers/dotnet/cs/";
    private const string Images = "precompiled/linux-x64/";

    private static readonly bool HasImages = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [Fact]
    public void A_build_is_given_the_images_of_its_platform()
    {
        var folder = Folder("images");

        folder.Restore().MustSucceed();

        var expected = HasImages ? Images : Portable;
        Assert.Equal(
            [$"{expected}Instrumentation.Analyzers.dll", $"{Portable}Instrumentation.CodeFixes.dll", $"{expected}Instrumentation.Plan.dll", $"{expected}Instrumentation.Yaml.dll"],
            AnalyzersOf(folder));
        folder.Build().MustSucceed();
        Assert.Contains("Shop.Tracking.OrderPaid", CompiledAssembly.TypesIn(folder.PathOf("App", "obj", "Debug", "net10.0", "App.dll")));
    }

    [Theory]
    [InlineData("-p:TrackingPlanPrecompiled=false")]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=")]
    [InlineData("-p:BundledNETCoreAppTargetFrameworkVersion=9.0")]
    public void Everybody_else_is_given_what_runs_everywhere(string setting)
    {
        var folder = Folder("portable" + setting.GetHashCode(StringComparison.Ordinal));
        folder.Restore().MustSucceed();

        var analyzers = AnalyzersOf(folder, setting);

        Assert.Equal(4, analyzers.Count);
        Assert.All(analyzers, analyzer => Assert.StartsWith(Portable, analyzer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Instrumentation.Analyzers.dll")]
    [InlineData("Instrumentation.Plan.dll")]
    [InlineData("Instrumentation.Yaml.dll")]
    public void An_image_is_the_assembly_that_runs_everywhere_with_its_code_compiled(string file)
    {
        using var portable = PackedPackage.Current.Read(Portable + file);
        using var image = PackedPackage.Current.Read(Images + file);

        Assert.Equal(0, portable.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(VersionIdOf(portable), VersionIdOf(image));
    }

    private static Guid VersionIdOf(PEReader assembly)
    {
        var metadata = assembly.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static ConsumerFolder Folder(string name) => new ConsumerFolder(name)
        .File("tracking-plan.yaml", Plans.Shop)
        .Project("App", project => project.Targets("net10.0").UsesInstrumentation().With("Checkout.cs", Sources.UsesOrderPaid));

    // Of our package, from its root on.
    private static IReadOnlyList<string> AnalyzersOf(ConsumerFolder folder, params string[] settings)
    {
        var said = folder.Dotnet(
            ["msbuild", "App/App.csproj", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", .. settings]).MustSucceed();

        using var items = JsonDocument.Parse(said.Answer);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!)
                .Where(argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && Path.GetFileName(argument).StartsWith("Instrumentation.", StringComparison.Ordinal))
                .Select(argument => Path.GetFullPath(argument["/analyzer:".Length..]).Replace('\\', '/'))
                .Select(path => path[(path.IndexOf(TestRun.Version, StringComparison.Ordinal) + TestRun.Version.Length + 1)..])
                .OrderBy(Path.GetFileName, StringComparer.Ordinal),
        ];
    }
}
