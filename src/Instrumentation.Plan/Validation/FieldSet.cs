using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>The values of a map's fields by their index in a <see cref="FieldTable"/>. Dispose it, so that its array is used again.</summary>
internal readonly struct FieldSet(PlanNode[] values, FieldTable table, Subject subject, PlanNode node, FieldReader reader) : IDisposable
{
    /// <summary>The value of a field; one that was not given is not <see cref="PlanNode.IsGiven"/>.</summary>
    public PlanNode this[int field] => values[field];

    /// <summary>What the fields are called.</summary>
    public FieldTable Table { get; } = table;

    /// <summary>Whose fields they are.</summary>
    public Subject Subject { get; } = subject;

    /// <summary>The map.</summary>
    public PlanNode Node { get; } = node;

    /// <inheritdoc/>
    public void Dispose() => reader.Return(values);
}
