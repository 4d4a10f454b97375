using System.Reflection;
using System.Runtime.Loader;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>Generated types, loaded into the test's process until disposed.</summary>
public sealed class LoadedTypes : IDisposable
{
    private readonly AssemblyLoadContext _context = new("generated", isCollectible: true);
    private readonly Dictionary<string, Type> _events = new(StringComparer.Ordinal);

    /// <summary>Loads an assembly.</summary>
    public LoadedTypes(byte[] image)
    {
        using var stream = new MemoryStream(image);
        Assembly = _context.LoadFromStream(stream);
        foreach (var type in Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<TrackingEventAttribute>() is { } mark)
                _events.Add($"{type.Namespace}:{mark.Name}", type);
        }
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>The number of event types.</summary>
    public int EventCount => _events.Count;

    /// <summary>The type of the event with the given wire name; null when there is none.</summary>
    public Type? Event(string planNamespace, string wireName) => _events.GetValueOrDefault($"{planNamespace}:{wireName}");

    /// <summary>The member for a property.</summary>
    public static PropertyInfo? Member(Type type, string wireName) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .SingleOrDefault(p => p.GetCustomAttribute<TrackingPropertyAttribute>()?.Name == wireName);

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
