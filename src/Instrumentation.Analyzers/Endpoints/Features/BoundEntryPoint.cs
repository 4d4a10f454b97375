using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>An entry point of the plan and the code that it names.</summary>
/// <param name="EntryPoint">What the plan says.</param>
/// <param name="Feature">The feature; null for an exemption.</param>
/// <param name="Exemption">The exemption; null for a feature.</param>
/// <param name="Endpoint">The endpoint; null for a method that is named by its documentation id.</param>
/// <param name="Method">The method or local function that answers; null for a lambda.</param>
internal sealed record BoundEntryPoint(PlanText EntryPoint, PlanFeature? Feature, PlanExemption? Exemption, Endpoint? Endpoint, IMethodSymbol? Method)
{
    /// <summary>What stands for it in the code.</summary>
    public Location Place => Endpoint?.Place ?? Method?.Locations.FirstOrDefault() ?? Location.None;
}
