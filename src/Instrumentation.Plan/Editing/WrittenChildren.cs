using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Editing;

/// <summary>The entries of a mapping or the items of a list, as they are written.</summary>
internal static class WrittenChildren
{
    /// <summary>
    /// Where each starts, an item of a block at its dash, and where it ends. Of an alias that is the end of its name: what
    /// it stands for is written elsewhere. An item that cannot be found is left out.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Of(string text, PlanNode collection)
    {
        var end = collection.Place.Start;
        foreach (var (key, value) in collection.Entries())
            yield return (key.Place.Start, value.Place.Start >= key.Place.End ? value.Place.End : key.Place.End);
        foreach (var item in collection.Items())
        {
            if (item.Place.Start < end || StartOf(text, item, collection) is not { } start)
                continue;
            end = item.Place.End;
            yield return (start, end);
        }
    }

    private static int? StartOf(string text, PlanNode item, PlanNode list)
    {
        if (list.IsFlow)
            return item.Place.Start;
        var dash = TextLines.StartOf(text, item.Place.Start);
        while (dash < item.Place.Start && text[dash] == ' ')
            dash++;
        return dash < item.Place.Start && TextLines.IsItem(text, dash) ? dash : null;
    }
}
