using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Editing;
using Instrumentation.Plan.Model;

namespace Instrumentation.CodeFixes.Plans;

/// <summary>An exemption that the plan does not have. It goes where most are, else below the features.</summary>
/// <param name="Files">The files of the plan.</param>
/// <param name="Exemption">The exemption.</param>
internal sealed record ExemptionAddition(PlanFiles Files, ExemptionDraft Exemption) : PlanAddition(Files)
{
    /// <inheritdoc/>
    protected override string Subject => Exemption.EntryPoint;

    /// <inheritdoc/>
    public override int Suits(string path, TrackingPlan plan) =>
        plan.Exemptions.Any(exemption => exemption.Place.Path == path)
            ? plan.Features.Count + plan.Exemptions.Count(exemption => exemption.Place.Path == path)
            : plan.Features.Count(feature => feature.Place.Path == path);

    /// <inheritdoc/>
    public override IReadOnlyList<PlanEdit>? Edits(PlanFileText file, TrackingPlan plan) =>
        PlanEditor.AddExemption(file.Path, file.Text.ToString(), Exemption);
}
