namespace Instrumentation.Plan.Reading;

/// <summary>A field at the top of a plan file.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsContinued">Whether it goes on after a fault in the section before it, which has the same name.</param>
internal readonly record struct PlanSection(PlanNode Key, PlanNode Value, bool IsContinued);
