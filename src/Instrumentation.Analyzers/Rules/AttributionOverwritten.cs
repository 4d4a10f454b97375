using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK209: the attribution of an event is a constant, whoever comes and from wherever. It may be empty: a visit may have none.</summary>
internal sealed class AttributionOverwritten : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK209",
        "Attribution overwritten",
        "Event '{0}' overwrites the attribution '{1}': it is always {2}, so pass on what the visit came with",
        Categories.Loss,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var (emission, given) in check.GivenCarried)
        {
            if (IsOverwritten(given) && !ChosenConstant.IsAnswerTo(check.Emission.Call, given.Property))
            {
                var constants = given.Provenances.Where(static value => value.IsConstant).Select(static value => value.Text).Distinct(StringComparer.Ordinal);
                check.Report(Descriptor, given.Value.Place, [given.Place], emission.Event.WireName, given.Property.WireName, string.Join(" or ", constants));
            }
        }
    }

    /// <summary>
    /// Whether the attribution is a constant of the code, whatever the way. Of several, one may be chosen by what the visit came with, and then
    /// it tells of it.
    /// </summary>
    public static bool IsOverwritten(GivenCarried given) =>
        given.Property is { Key: null, IsAttribution: true, Constraints: not { Const: not null } }
        && given.Property.Type is not EnumType { Definition.Members.Count: 1 }
        && given.IsAlways(static value => value.IsConstant || value.Kind == ProvenanceKind.Nothing)
        && given.Provenances.Any(static value => value.IsConstant)
        && !MayTellOfVisit(given.Provenances);

    private static bool MayTellOfVisit(IReadOnlyList<Provenance> values) =>
        values.Any(value => value.Text != values[0].Text) && values.Any(static value => VisitQuestion.DecidesOn(value.Source));
}
