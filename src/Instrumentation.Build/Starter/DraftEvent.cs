using Instrumentation.Plan.Model;

namespace Instrumentation.Build.Starter;

/// <summary>An event in the making.</summary>
internal sealed class DraftEvent(string name, EventKind kind, string emittedBy) : DraftEntry(name)
{
    /// <summary>What kind of event it is.</summary>
    public EventKind Kind { get; } = kind;

    /// <summary>Who sends it: <c>Checkout.Pay and 2 more</c>.</summary>
    public string EmittedBy { get; } = emittedBy;

    /// <summary>Its properties, in the order of their names.</summary>
    public IReadOnlyList<DraftMember> Members { get; init; } = [];
}
