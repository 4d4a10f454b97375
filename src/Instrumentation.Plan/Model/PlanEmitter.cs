namespace Instrumentation.Plan.Model;

/// <summary>A declared way to emit by name (<c>emitters:</c>): either a method, or settings of a built-in one.</summary>
public sealed record PlanEmitter
{
    /// <summary>The documentation id of the method, or null for a built-in.</summary>
    public string? Method { get; init; }

    /// <summary>The name of the built-in, or null for a method.</summary>
    public string? Builtin { get; init; }

    /// <summary>The parameter that takes the event's name.</summary>
    public string? EventParameter { get; init; }

    /// <summary>The parameter that takes the properties, if one does.</summary>
    public string? PropertiesParameter { get; init; }

    /// <summary>The kind of call.</summary>
    public EventKind Kind { get; init; }

    /// <summary>Parameters that take a key.</summary>
    public EquatableArray<KeyParameter> Keys { get; init; }

    /// <summary>The names of properties that are added elsewhere, by an initializer or enricher.</summary>
    public EquatableArray<string> Supplies { get; init; }

    /// <summary>Where the plan says so.</summary>
    public PlanPlace Place { get; init; }
}
