using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>Two analyzers of other people, one with YamlDotNet 15.3.0 and one with a newer YamlDotNet than any, packed once per run.</summary>
internal static class NeighbourPackages
{
    private static readonly Lazy<bool> Packed = new(Pack);

    public static bool InFeed => Packed.Value;

    private static bool Pack()
    {
        // Out of the repository, whose build settings are none of theirs.
        var folder = TestRun.Subfolder("neighbours");
        var sources = Repository.PathOf("tests/Instrumentation.Package.Tests/Neighbours");
        foreach (var file in Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories))
            TextFile.Write(Path.Combine(folder, Path.GetRelativePath(sources, file)), File.ReadAllText(file));

        Dotnet.Run(
            folder,
            ["pack", "Neighbours.slnx", "-c", "Release", "-o", PackedPackage.Current.Feed, $"-p:PackageVersion={TestRun.Version}"],
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = TestRun.Subfolder("cache") }).MustSucceed();
        return true;
    }
}
