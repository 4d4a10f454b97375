using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests;

/// <summary>What `dotnet pack` at the root of the repository makes: one package, and in it exactly these files.</summary>
public sealed partial class PackageContentTests
{
    [Fact]
    public void Pack_at_the_root_makes_one_package_and_nothing_else()
    {
        var made = Directory.EnumerateFileSystemEntries(PackedPackage.Current.Output).Select(Path.GetFileName);

        Assert.Equal([$"Instrumentation.{TestRun.Version}.nupkg"], made);
    }

    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Current.Path);

        Assert.Equal(
            """
            Instrumentation.nuspec
            README.md
            THIRD-PARTY-NOTICES.txt
            [Content_Types].xml
            _rels/.rels
            analyzers/dotnet/cs/Instrumentation.Analyzers.dll
            analyzers/dotnet/cs/Instrumentation.CodeFixes.dll
            analyzers/dotnet/cs/Instrumentation.Plan.dll
            analyzers/dotnet/cs/Instrumentation.Yaml.dll
            build/Instrumentation.Adoption.targets
            build/Instrumentation.Checks.targets
            build/Instrumentation.Discovery.targets
            build/Instrumentation.Severities.targets
            build/Instrumentation.props
            build/Instrumentation.targets
            build/presets/adopt.globalconfig
            build/presets/adopt.props
            build/presets/default.globalconfig
            build/presets/report.globalconfig
            build/presets/strict.globalconfig
            build/presets/update.globalconfig
            buildMultiTargeting/Instrumentation.targets
            buildTransitive/Instrumentation.props
            buildTransitive/Instrumentation.targets
            icon.png
            lib/net8.0/Instrumentation.dll
            lib/net8.0/Instrumentation.xml
            lib/netstandard2.0/Instrumentation.dll
            lib/netstandard2.0/Instrumentation.xml
            package/services/metadata/core-properties/*.psmdcp
            schemas/tracking-plan.schema.json
            tasks/netstandard2.0/Instrumentation.Build.dll
            tasks/netstandard2.0/Instrumentation.Plan.dll
            tasks/netstandard2.0/Instrumentation.Yaml.dll
            """,
            string.Join('\n', package.Entries.Select(entry => RandomName().Replace(entry.FullName, "*.psmdcp")).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_file_of_the_package_is_empty()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Current.Path);

        Assert.DoesNotContain(package.Entries, entry => entry.Length == 0);
    }

    [Fact]
    public void The_package_asks_for_the_runtimes_libraries_and_no_more()
    {
        var dependencies =
            from framework in Manifest().Descendants().Where(element => element.Name.LocalName == "group")
            from dependency in framework.Elements()
            select $"{framework.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value}";

        Assert.Equal(
            [
                ".NETStandard2.0: Microsoft.Extensions.DependencyInjection.Abstractions",
                ".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions",
                ".NETStandard2.0: System.Text.Json",
                "net8.0: Microsoft.Extensions.DependencyInjection.Abstractions",
                "net8.0: Microsoft.Extensions.Logging.Abstractions",
            ],
            dependencies.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    public void The_package_introduces_itself(string field, string expected) =>
        Assert.Equal(expected, Manifest().Descendants().Single(element => element.Name.LocalName == field).Value);

    private static XDocument Manifest()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Current.Path);
        using var manifest = package.GetEntry("Instrumentation.nuspec")!.Open();
        return XDocument.Load(manifest);
    }

    [GeneratedRegex(@"[0-9a-z]+\.psmdcp$")]
    private static partial Regex RandomName();
}
