using System.IO.Compression;
using System.Reflection.PortableExecutable;
using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>The package, packed once per run as a release packs it: the whole solution, by one command.</summary>
internal sealed class PackedPackage
{
    private static readonly Lazy<PackedPackage> Packed = new(Pack);

    private PackedPackage(string output, string feed)
    {
        Output = output;
        Feed = feed;
    }

    public static PackedPackage Current
    {
        get
        {
            WasAskedFor = true;
            return Packed.Value;
        }
    }

    /// <summary>Whether a test has asked for the package, even if it could not be made.</summary>
    public static bool WasAskedFor { get; private set; }

    /// <summary>Where the command put what it made, and nothing else.</summary>
    public string Output { get; }

    /// <summary>The folder that consumers restore from; other packages of the tests lie there too.</summary>
    public string Feed { get; }

    public string Path => System.IO.Path.Combine(Output, $"Instrumentation.{TestRun.Version}.nupkg");

    /// <summary>An assembly of the package.</summary>
    public PEReader Read(string entry)
    {
        using var package = ZipFile.OpenRead(Path);
        using var file = package.GetEntry(entry)!.Open();
        var content = new MemoryStream();
        file.CopyTo(content);
        content.Position = 0;
        return new PEReader(content);
    }

    private static PackedPackage Pack()
    {
        var output = TestRun.Subfolder("packed");
        var feed = TestRun.Subfolder("feed");

        // Intermediate files of its own: the solution's may be in use by the tests that run beside these.
        Dotnet.Run(Repository.Root,
        [
            "pack", "Instrumentation.sln", "-c", "Release", "-o", output,
            "--artifacts-path", TestRun.Subfolder("artifacts"), $"-p:Version={TestRun.Version}",
        ]).MustSucceed();

        foreach (var package in Directory.EnumerateFiles(output, "*.nupkg"))
            File.Copy(package, System.IO.Path.Combine(feed, System.IO.Path.GetFileName(package)));
        return new PackedPackage(output, feed);
    }
}
