namespace Instrumentation.Plan.Editing;

/// <summary>What code tells about a feature that the plan does not have. What it is, only people know: that stays <c>TODO</c>, and TRK011 asks for it.</summary>
/// <param name="Name">Its name.</param>
public sealed record FeatureDraft(string Name)
{
    /// <summary>Where it begins, as a plan names such places.</summary>
    public required IReadOnlyList<string> EntryPoints { get; init; }

    /// <summary>The events that tell of it, by the plan's names; TRK011 asks for them where there are none.</summary>
    public IReadOnlyList<string> Emits { get; init; } = [];
}
