using System.ComponentModel;

namespace Instrumentation.Infrastructure;

/// <summary>The plan that an event belongs to, as every line names it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlanDefinition
{
    /// <summary>Defines a plan.</summary>
    /// <param name="id">The plan's id.</param>
    /// <param name="version">The plan's version.</param>
    public PlanDefinition(string id, int version)
    {
        Id = id;
        Version = version;
    }

    /// <summary>The plan's id.</summary>
    public string Id { get; }

    /// <summary>The plan's version.</summary>
    public int Version { get; }
}
