using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>A named entry of a section: a source, a property, an event …</summary>
internal sealed class Declaration(PlanNode key, PlanNode value)
{
    /// <summary>Its name, with its place.</summary>
    public PlanNode Key { get; } = key;

    /// <summary>What the plan says of it.</summary>
    public PlanNode Value { get; } = value;

    /// <summary>Its name.</summary>
    public string Name => Key.Text;
}
