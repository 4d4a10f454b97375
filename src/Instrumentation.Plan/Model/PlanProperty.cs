namespace Instrumentation.Plan.Model;

/// <summary>The definition of a property: an entry of the dictionary, an event's refinement of one, or an event's own.</summary>
public sealed record PlanProperty
{
    /// <summary>The name the plan uses for it; unique in the dictionary.</summary>
    public required string Name { get; init; }

    /// <summary>The name on the wire: <see cref="Name"/> unless the plan says another.</summary>
    public required string WireName { get; init; }

    /// <summary>The type of its values.</summary>
    public required PropertyType Type { get; init; }

    /// <summary>Whether a required one may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What it identifies, if it is a join key.</summary>
    public KeyLevel? Key { get; init; }

    /// <summary>The C# type of a join key of the dictionary (see <see cref="TrackingPlan.Keys"/>); null for all others.</summary>
    public string? KeyTypeName { get; init; }

    /// <summary>Whether a group with <c>attribution: true</c> contains it.</summary>
    public bool IsAttribution { get; init; }

    /// <summary>The name of the source that makes a key; everybody else passes it on.</summary>
    public string? Origin { get; init; }

    /// <summary>Other spellings that were once used.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>The unit of its values, as the plan writes it (<c>ms</c>, <c>s</c>, <c>EUR</c>).</summary>
    public string? Unit { get; init; }

    /// <summary>The kind of personal data it is (<c>pii:</c>), or null.</summary>
    public string? Pii { get; init; }

    /// <summary>The limits of its values, if any.</summary>
    public ValueConstraints? Constraints { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>Free words to find it by.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Where the plan defines it: its name.</summary>
    public PlanPlace Place { get; init; }
}
