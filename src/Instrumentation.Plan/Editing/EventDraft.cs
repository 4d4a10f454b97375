namespace Instrumentation.Plan.Editing;

/// <summary>What code tells about an event that the plan does not have. What only people know stays <c>TODO</c>, and TRK011 asks for it.</summary>
/// <param name="Name">Its name.</param>
public sealed record EventDraft(string Name)
{
    /// <summary>The plan's word for the kind of call it is; null for a plain event.</summary>
    public string? Kind { get; init; }

    /// <summary>The sources that send it, by the plan's names.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether the plan names no owner of everything, so that the event needs one.</summary>
    public bool NeedsOwner { get; init; }

    /// <summary>The properties that are sent with it.</summary>
    public IReadOnlyList<PropertyDraft> Properties { get; init; } = [];
}
