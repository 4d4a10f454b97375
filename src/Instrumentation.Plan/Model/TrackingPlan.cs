namespace Instrumentation.Plan.Model;

/// <summary>
/// A resolved plan: merged from its files, references followed, names turned into C# identifiers. Immutable, and equal
/// to another plan that says the same, wherever it says it. Everything the product does is a projection of it.
/// </summary>
public sealed record TrackingPlan
{
    /// <summary>The plan's id (<c>plan:</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The plan's version, stamped on every event.</summary>
    public required int Version { get; init; }

    /// <summary>The namespace of the generated types, each part a valid identifier.</summary>
    public required string Namespace { get; init; }

    /// <summary>Who owns everything that names no owner, if said.</summary>
    public string? Owner { get; init; }

    /// <summary>The naming conventions (<c>naming:</c>).</summary>
    public NamingConventions Naming { get; init; } = new();

    /// <summary>Where events come from.</summary>
    public EquatableArray<PlanSource> Sources { get; init; }

    /// <summary>The dictionary (<c>properties:</c>), in the plan's order.</summary>
    public EquatableArray<PlanProperty> Properties { get; init; }

    /// <summary>The key types to generate: one for each dictionary property with a <c>key</c>.</summary>
    public EquatableArray<KeyType> Keys { get; init; }

    /// <summary>The enums that stand beside the events: those of dictionary properties.</summary>
    public EquatableArray<EnumDefinition> Enums { get; init; }

    /// <summary>The objects that stand beside the events: those of <c>types:</c> and of dictionary properties.</summary>
    public EquatableArray<ObjectDefinition> Objects { get; init; }

    /// <summary>The groups (<c>groups:</c>).</summary>
    public EquatableArray<PlanGroup> Groups { get; init; }

    /// <summary>What every event carries (<c>common:</c>).</summary>
    public EquatableArray<CarriedValue> Common { get; init; }

    /// <summary>The events, in the plan's order.</summary>
    public EquatableArray<PlanEvent> Events { get; init; }

    /// <summary>The features (<c>features:</c>).</summary>
    public EquatableArray<PlanFeature> Features { get; init; }

    /// <summary>Entry points that need no event (<c>exempt:</c>).</summary>
    public EquatableArray<PlanExemption> Exemptions { get; init; }

    /// <summary>Routes that carry attribution in (<c>landing:</c>).</summary>
    public EquatableArray<PlanText> Landing { get; init; }

    /// <summary>Calls that must be crossed with the context (<c>boundaries:</c>).</summary>
    public EquatableArray<PlanBoundary> Boundaries { get; init; }

    /// <summary>The funnels (<c>funnels:</c>).</summary>
    public EquatableArray<PlanFunnel> Funnels { get; init; }

    /// <summary>The metrics (<c>metrics:</c>).</summary>
    public EquatableArray<PlanMetric> Metrics { get; init; }

    /// <summary>Declared ways to emit by name (<c>emitters:</c>).</summary>
    public EquatableArray<PlanEmitter> Emitters { get; init; }

    /// <summary>Where events are sent (<c>destinations:</c>).</summary>
    public EquatableArray<PlanDestination> Destinations { get; init; }

    /// <summary>
    /// Sixteen hexadecimal digits over everything that the generated types depend on. Two projects whose plans have the
    /// same fingerprint generate the same types.
    /// </summary>
    public required string Fingerprint { get; init; }
}
