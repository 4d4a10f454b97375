using System.ComponentModel;

namespace Instrumentation.Infrastructure;

/// <summary>The part that every event of one type shares. Generated code holds one for each event type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventDefinition
{
    private readonly CarriedDefinition[] _carried;

    /// <summary>Defines an event.</summary>
    /// <param name="plan">The plan that declares the event.</param>
    /// <param name="name">The event's name on the wire.</param>
    /// <param name="kind"><c>track</c>, <c>page</c>, <c>screen</c>, <c>identify</c> or <c>group</c>.</param>
    /// <param name="carried">What the event carries besides its properties.</param>
    public EventDefinition(PlanDefinition plan, string name, string kind, params CarriedDefinition[] carried)
    {
        Plan = plan;
        Name = name;
        Kind = kind;
        _carried = carried;
        Head = WireJson.Utf8($"{{\"event\":{WireJson.Quote(name)},\"event_id\":\"");
        Tail = WireJson.Utf8(
            $",\"plan\":{WireJson.Quote(plan.Id)},\"plan_version\":{plan.Version}"
            + (kind == "track" ? string.Empty : $",\"kind\":{WireJson.Quote(kind)}"));
    }

    /// <summary>The plan that declares the event.</summary>
    public PlanDefinition Plan { get; }

    /// <summary>The event's name on the wire.</summary>
    public string Name { get; }

    /// <summary><c>track</c>, <c>page</c>, <c>screen</c>, <c>identify</c> or <c>group</c>.</summary>
    public string Kind { get; }

    /// <summary>What the event carries besides its properties.</summary>
    public IReadOnlyList<CarriedDefinition> Carried => _carried;

    internal CarriedDefinition[] CarriedValues => _carried;

    /// <summary>What stands before the event's id, the same in every line.</summary>
    internal byte[] Head { get; }

    /// <summary>What stands between the source and the carried values.</summary>
    internal byte[] Tail { get; }
}
