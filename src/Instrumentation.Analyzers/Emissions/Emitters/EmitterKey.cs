using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>A parameter of an emitter that takes a join key: any of a level, as the SDK means it, or one that the plan names.</summary>
internal sealed record EmitterKey(string Parameter, KeyLevel? Level, string? Property = null)
{
    /// <summary>Whether it takes <paramref name="property"/>.</summary>
    public bool Takes(PlanProperty property) =>
        Property is null ? Level is not null && property.Key == Level : property.Name == Property;
}
