using System.IO.Compression;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>A package of somebody else, written straight into the local source.</summary>
internal static class FeedPackage
{
    /// <summary>Adds package <paramref name="id"/> in this run's version; <paramref name="files"/> are path and text.</summary>
    public static void Add(string id, params (string Path, string Text)[] files)
    {
        var path = Path.Combine(PackedPackage.Current.Feed, $"{id}.{TestRun.Version}.nupkg");
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in files.Prepend(($"{id}.nuspec", Manifest(id))))
        {
            using var entry = new StreamWriter(package.CreateEntry(name).Open());
            entry.Write(text);
        }
    }

    private static string Manifest(string id) =>
        $"""
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>{id}</id>
            <version>{TestRun.Version}</version>
            <authors>Somebody else</authors>
            <description>Made by a test.</description>
          </metadata>
        </package>
        """;
}
