using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>A target framework that a consumer of the package may have.</summary>
public sealed class ConsumerTarget
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> Read = new();

    private ConsumerTarget(string name, string? runtimeFrom = null)
    {
        Name = name;
        RuntimeFrom = runtimeFrom ?? name;
    }

    /// <summary>The oldest: no <c>required</c>, no <c>init</c>, no <c>DateOnly</c>.</summary>
    public static ConsumerTarget NetStandard { get; } = new("netstandard2.0");

    /// <summary>The oldest supported .NET.</summary>
    public static ConsumerTarget Net8 { get; } = new("net8.0");

    /// <summary>The .NET the tests run on, with the runtime that such a project would get.</summary>
    public static ConsumerTarget Net10 { get; } = new("net10.0", "net8.0");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConsumerTarget> All { get; } = [NetStandard, Net8, Net10];

    /// <summary>As a project file writes it.</summary>
    public string Name { get; }

    /// <summary>The framework and the runtime assembly.</summary>
    public ImmutableArray<MetadataReference> References => Read.GetOrAdd(Name, _ => ReadAll());

    /// <summary>The framework without the runtime assembly.</summary>
    public ImmutableArray<MetadataReference> ReferencesWithoutRuntime =>
        [.. References.Where(r => Path.GetFileName(r.Display) != "Instrumentation.dll")];

    private string RuntimeFrom { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private ImmutableArray<MetadataReference> ReadAll()
    {
        var paths = List(Name);
        if (RuntimeFrom != Name)
            paths = paths.Concat(List(RuntimeFrom).Where(p => !p.Contains("microsoft.netcore.app.ref", StringComparison.OrdinalIgnoreCase)));
        return [.. paths.Distinct(StringComparer.Ordinal).Select(p => MetadataReference.CreateFromFile(p))];
    }

    // Written by TargetReferences.targets beside the tests.
    private static IEnumerable<string> List(string target) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, $"references.{target}.txt")).Where(line => line.Length > 0);
}
