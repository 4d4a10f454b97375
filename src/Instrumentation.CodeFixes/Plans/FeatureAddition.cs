using System.Globalization;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>A feature that the plan does not have. It goes where most features are, under a name that none has.</summary>
/// <param name="Files">The files of the plan.</param>
/// <param name="Feature">The feature.</param>
internal sealed record FeatureAddition(PlanFiles Files, FeatureDraft Feature) : PlanAddition(Files)
{
    /// <inheritdoc/>
    protected override string Subject => string.Join("\n", Feature.EntryPoints);

    /// <inheritdoc/>
    public override int Suits(string path, TrackingPlan plan) => plan.Features.Count(feature => feature.Place.Path == path);

    /// <inheritdoc/>
    public override IReadOnlyList<PlanEdit>? Edits(PlanFileText file, TrackingPlan plan) =>
        PlanEditor.AddFeature(file.Path, file.Text.ToString(), Feature with { Name = FreeName(plan) });

    private string FreeName(TrackingPlan plan)
    {
        var name = Feature.Name;
        for (var number = 2; plan.Features.Any(feature => feature.Name == name); number++)
            name = Feature.Name + "-" + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
