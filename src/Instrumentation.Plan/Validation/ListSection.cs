using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>A section whose entries have no names, merged over all files in their order.</summary>
internal sealed class ListSection
{
    public ListSection(FindingList findings, List<PlanSection> pieces)
    {
        foreach (var piece in pieces)
        {
            foreach (var item in piece.Value.Items())
                Items.Add(item);
            if (piece.Value.Kind != NodeKind.Sequence && !piece.Value.IsNull && !piece.Value.IsBroken)
                findings.Report(
                    PlanRules.BadValue,
                    piece.Value.Place,
                    $"'{piece.Key.Text}' is a list; this is {Values.Describe(piece.Value)}.");
        }
    }

    /// <summary>The entries.</summary>
    public List<PlanNode> Items { get; } = [];
}
