using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// Which parts of a plan may say more once their faults are repaired. A property that code sends and that did not resolve is not
/// unlisted, and what a faulty emitter supplies is not missing: their own findings say what is wrong.
/// </summary>
internal sealed class UnfinishedParts(SectionIndex sections)
{
    // What events are made of.
    private static readonly int[] Shared = [PlanField.Properties, PlanField.Types, PlanField.Groups, PlanField.Common];

    /// <summary>Notes them in <paramref name="plan"/>.</summary>
    public ResolvedPlan NoteIn(ResolvedPlan plan)
    {
        var faults = new List<PlanPlace>();
        var isUnreadable = false;
        foreach (var finding in plan.Findings)
        {
            if (finding.Rule.Severity != PlanSeverity.Error)
                continue;
            isUnreadable |= ReferenceEquals(finding.Rule, PlanRules.NotReadable) || ReferenceEquals(finding.Rule, PlanRules.LimitExceeded);
            faults.Add(finding.Place);
        }

        if (isUnreadable)
            return plan with { SharesFaults = true, MaySupplyMore = true };
        return plan with
        {
            SharesFaults = Array.Exists(Shared, field => HaveFaults(field, faults)),
            MaySupplyMore = HaveFaults(PlanField.Emitters, faults),
            UnfinishedEvents = new([.. EventsWith(faults)]),
        };
    }

    private bool HaveFaults(int field, List<PlanPlace> faults) =>
        sections[field].Exists(piece => faults.Exists(fault => Holds(piece.Key, piece.Value, fault)));

    private IEnumerable<string> EventsWith(List<PlanPlace> faults)
    {
        foreach (var piece in sections[PlanField.Events])
        {
            var ofPiece = faults.FindAll(fault => Holds(piece.Key, piece.Value, fault));
            if (ofPiece.Count == 0)
                continue;
            foreach (var (key, value) in piece.Value.Entries())
            {
                if (ofPiece.Exists(fault => Holds(key, value, fault)))
                    yield return key.Text;
            }
        }
    }

    // What an alias stands for is written elsewhere: its faults stand there, and count here too.
    private static bool Holds(PlanNode key, PlanNode value, PlanPlace fault) =>
        (fault.File == key.Place.File && fault.Start >= key.Place.Start && fault.Start < key.Place.End)
        || (fault.File == value.Place.File && fault.Start >= value.Place.Start && fault.Start < value.Place.End);
}
