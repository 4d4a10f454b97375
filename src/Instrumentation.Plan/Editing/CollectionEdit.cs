using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>Adds an entry to a mapping, or an item to a list, whichever way it is written.</summary>
internal static class CollectionEdit
{
    private const int UsualStep = 2;

    /// <summary>The edits; null where the collection is written in a way that cannot be added to.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="key">The name of the collection.</param>
    /// <param name="collection">The collection; nothing, where only its name stands there.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="stepLikeIn">The section whose indentation new levels copy.</param>
    public static IReadOnlyList<PlanEdit>? Add(string text, PlanNode key, PlanNode collection, EntryDraft entry, PlanSection stepLikeIn)
    {
        var step = StepOf(text, stepLikeIn);
        if (collection.IsEmpty)
            return collection.IsFlow ? null : BelowName(text, key, entry, step);

        // What an alias stands for is shared with others, who were not asked. It stands before the name, as anchors do.
        if (collection.Kind != (entry.IsItem ? NodeKind.Sequence : NodeKind.Mapping) || collection.Place.Start < key.Place.End)
            return null;
        return collection.IsFlow ? FlowEdit.Add(text, collection, entry) : BlockEdit.Add(text, collection, LikeLast(collection, entry), step);
    }

    /// <summary>The edits that write a section of its own below <paramref name="section"/>, laid out as that one is.</summary>
    public static IReadOnlyList<PlanEdit>? AddSection(string text, PlanSection section, EntryDraft entry) =>
        section.Key.IsFlow ? null : BlockEdit.Below(text, section, entry, StepOf(text, section));

    private static IReadOnlyList<PlanEdit>? BelowName(string text, PlanNode key, EntryDraft entry, int step)
    {
        // Only `name:` and a comment may stand on the line.
        var rest = TextLines.RestOfLine(text, key.Place.End).Trim();
        if (!rest.StartsWith(":", StringComparison.Ordinal) || rest.Substring(1).TrimStart() is { Length: > 0 } more && more[0] != '#')
            return null;
        var indent = key.Place.StartPosition.Column + step;
        return [BlockEdit.Line(text, key.Place.End, indent, entry, step)];
    }

    // Items stand in braces, or one field a line, as the one before them.
    private static EntryDraft LikeLast(PlanNode list, EntryDraft entry)
    {
        foreach (var item in list.Items())
            entry = entry with { IsShort = item.IsFlow || item.Kind != NodeKind.Mapping };
        return entry;
    }

    private static int StepOf(string text, PlanSection section)
    {
        if (section.Value.Kind == NodeKind.Mapping && !section.Value.IsFlow)
        {
            foreach (var (key, _) in section.Value.Entries())
            {
                var step = BlockEdit.ColumnOf(text, key.Place.Start) - BlockEdit.ColumnOf(text, section.Key.Place.Start);
                return step > 0 ? step : UsualStep;
            }
        }

        return UsualStep;
    }
}
