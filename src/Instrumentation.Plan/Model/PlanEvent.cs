namespace Instrumentation.Plan.Model;

/// <summary>A planned event.</summary>
public sealed record PlanEvent
{
    /// <summary>The name the plan uses for it.</summary>
    public required string Name { get; init; }

    /// <summary>The name on the wire: <see cref="Name"/> unless the plan says another.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# name, unique among everything that the plan generates.</summary>
    public required string TypeName { get; init; }

    /// <summary>What kind of call it is.</summary>
    public EventKind Kind { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public EventStatus Status { get; init; } = EventStatus.Active;

    /// <summary>Whose keys it carries: false, those of the current request; true, those stored with the entity.</summary>
    public bool KeysFromStored { get; init; }

    /// <summary>Its own properties, included blocks first, each with its place in the plan.</summary>
    public EquatableArray<PlanMember> Members { get; init; }

    /// <summary>What must reach the log with it: <c>common</c> and <c>carries</c>, groups spread out, less <c>without</c>.</summary>
    public EquatableArray<CarriedValue> Carries { get; init; }

    /// <summary>The names of the sources that send it; empty is any.</summary>
    public EquatableArray<string> Sources { get; init; }

    /// <summary>What happened.</summary>
    public string? Description { get; init; }

    /// <summary>What makes it fire.</summary>
    public string? Trigger { get; init; }

    /// <summary>Who answers for it: its own owner, or the plan's.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of the event that took its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The day after which it must not be sent, <c>yyyy-MM-dd</c>.</summary>
    public string? Expires { get; init; }

    /// <summary>Since which plan version it exists, as written.</summary>
    public string? Since { get; init; }

    /// <summary>Sets of wire names, of each of which at least one must be given.</summary>
    public EquatableArray<EquatableArray<string>> OneOf { get; init; }

    /// <summary>What must be given with what.</summary>
    public EquatableArray<Dependency> Requires { get; init; }

    /// <summary>Carried values it is exempt from, with the reason.</summary>
    public EquatableArray<Exclusion> Without { get; init; }

    /// <summary>The other side's event of the same thing, if it has one.</summary>
    public EventPair? PairsWith { get; init; }

    /// <summary>The names of the destinations it is sent to; empty is all.</summary>
    public EquatableArray<string> Destinations { get; init; }

    /// <summary>Free words to find it by.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Where to read more.</summary>
    public EquatableArray<string> Links { get; init; }

    /// <summary>Where the plan defines it: its name.</summary>
    public PlanPlace Place { get; init; }
}
