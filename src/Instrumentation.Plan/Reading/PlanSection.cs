namespace Instrumentation.Plan.Reading;

/// <summary>A field at the top of a plan file.</summary>
/// <param name="key">Its name.</param>
/// <param name="value">What it says.</param>
/// <param name="isContinued">Whether it goes on after a fault in the section before it, which has the same name.</param>
internal sealed class PlanSection(PlanNode key, PlanNode value, bool isContinued)
{
    /// <summary>Its name.</summary>
    public PlanNode Key { get; } = key;

    /// <summary>What it says.</summary>
    public PlanNode Value { get; } = value;

    /// <summary>Whether it goes on after a fault.</summary>
    public bool IsContinued { get; } = isContinued;
}
