using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing;

/// <summary>ASP.NET Core itself, out of the SDK's packs; routes are read against what it really declares.</summary>
public static class AspNetCoreReferences
{
    /// <summary>All that its shared framework adds.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Assemblies()];

    private static IEnumerable<MetadataReference> Assemblies()
    {
        var own = new HashSet<string>(FrameworkReferences.OfFramework.Select(static reference => Path.GetFileName(reference.Display!)), StringComparer.OrdinalIgnoreCase);
        return Directory.GetFiles(SharedFramework.FolderOf("Microsoft.AspNetCore.App"), "*.dll")
            .Where(file => !own.Contains(Path.GetFileName(file)) && Path.GetFileName(file).StartsWith("Microsoft.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
