using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// A parameter of an emitter that takes a join key: any of a level, as the SDK means it, or one that the plan names. A
/// property of the parameter's own name, such as <c>group_id</c>, it takes too.
/// </summary>
internal sealed record EmitterKey(string Parameter, KeyLevel? Level, string? Property = null)
{
    /// <summary>Whether it takes <paramref name="property"/>.</summary>
    public bool Takes(PlanProperty property) => Property is null
        ? (Level is not null && property.Key == Level) || LooseName.AreEqual(Parameter, property.Name)
        : property.Name == Property;
}
