using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing;

/// <summary>What every project references: the framework's reference assemblies out of the SDK's packs, and our runtime.</summary>
public static class FrameworkReferences
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Framework(), .. Runtime()];

    private static IEnumerable<MetadataReference> Framework()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var folder = Directory.Exists(packs)
            ? Directory.GetDirectories(packs).SelectMany(version => Directory.GetDirectories(Path.Combine(version, "ref"))).Order(StringComparer.Ordinal).Last()
            : shared;
        return Directory.GetFiles(folder, "*.dll").Where(IsManaged).Select(file => MetadataReference.CreateFromFile(file));
    }

    // Without packs the implementation does, whose folder holds native libraries too.
    private static bool IsManaged(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
        && !name.Contains("Native", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> Runtime() =>
        Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.Abstractions.dll")
            .Append(typeof(ITracker).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
}
