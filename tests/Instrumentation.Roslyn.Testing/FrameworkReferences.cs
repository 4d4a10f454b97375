using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing;

/// <summary>What every project references: the framework's reference assemblies out of the SDK's packs, and our runtime.</summary>
public static class FrameworkReferences
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Framework(), .. Runtime()];

    /// <summary>Those of the framework alone.</summary>
    public static IEnumerable<MetadataReference> OfFramework => Framework();

    /// <summary>All of them, and <paramref name="more"/>. Of an assembly that both have, that of <paramref name="more"/>, as NuGet would choose.</summary>
    public static IEnumerable<MetadataReference> With(IEnumerable<MetadataReference> more)
    {
        var given = more.ToList();
        var names = new HashSet<string?>(given.Select(NameOf), StringComparer.OrdinalIgnoreCase);
        return All.Where(reference => !names.Contains(NameOf(reference))).Concat(given);
    }

    // Those that a test compiles have no file, and so no name that another could have.
    private static string? NameOf(MetadataReference reference) => reference is PortableExecutableReference { FilePath: { } path } ? Path.GetFileName(path) : "";

    private static IEnumerable<MetadataReference> Framework() =>
        Directory.GetFiles(SharedFramework.FolderOf("Microsoft.NETCore.App"), "*.dll").Where(IsManaged).Select(file => MetadataReference.CreateFromFile(file));

    // Without packs the implementation does, whose folder holds native libraries too.
    private static bool IsManaged(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")
        && !name.Contains("Native", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> Runtime() =>
        Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.Abstractions.dll")
            .Append(typeof(ITracker).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
}
