using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry to a mapping, whichever way the mapping is written.</summary>
internal static class MappingEdit
{
    private const int UsualStep = 2;

    /// <summary>The edits; null where the mapping is written in a way that cannot be added to.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="key">The name of the mapping.</param>
    /// <param name="mapping">The mapping; nothing, where only its name stands there.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="stepLikeIn">The section whose indentation new levels copy.</param>
    public static IReadOnlyList<PlanEdit>? Add(string text, PlanNode key, PlanNode mapping, EntryDraft entry, PlanSection stepLikeIn)
    {
        var step = StepOf(text, stepLikeIn);
        if (mapping.IsEmpty)
            return mapping.IsFlow ? null : BelowName(text, key, entry, step);

        // What an alias stands for is shared with others, who were not asked. It stands before the name, as anchors do.
        if (mapping.Kind != NodeKind.Mapping || mapping.Place.Start < key.Place.End)
            return null;
        return mapping.IsFlow ? FlowEdit.Add(text, mapping, entry) : BlockEdit.Add(text, mapping, entry, step);
    }

    private static IReadOnlyList<PlanEdit>? BelowName(string text, PlanNode key, EntryDraft entry, int step)
    {
        // Only `name:` and a comment may stand on the line.
        var rest = TextLines.RestOfLine(text, key.Place.End).Trim();
        if (!rest.StartsWith(":", StringComparison.Ordinal) || rest.Substring(1).TrimStart() is { Length: > 0 } more && more[0] != '#')
            return null;
        var indent = key.Place.StartPosition.Column + step;
        return [BlockEdit.Line(text, key.Place.End, indent, entry, step)];
    }

    private static int StepOf(string text, PlanSection section)
    {
        if (section.Value.Kind == NodeKind.Mapping && !section.Value.IsFlow)
        {
            foreach (var (key, _) in section.Value.Entries())
            {
                var step = BlockEdit.ColumnOf(text, key) - BlockEdit.ColumnOf(text, section.Key);
                return step > 0 ? step : UsualStep;
            }
        }

        return UsualStep;
    }
}
