namespace Instrumentation.Plan.Baselines;

/// <summary>A file of recorded findings or sites. Immutable.</summary>
public sealed class Baseline
{
    private readonly ILookup<(string Id, string File, string Member), int> _byPlace;

    private Baseline(IReadOnlyList<BaselineLine> lines)
    {
        Lines = lines;
        _byPlace = Enumerable.Range(0, lines.Count)
            .Where(index => lines[index].Entry is not null)
            .ToLookup(index => (lines[index].Entry!.Id, lines[index].Entry!.File, lines[index].Entry!.Member));
    }

    /// <summary>Its lines, without comments and blank ones.</summary>
    public IReadOnlyList<BaselineLine> Lines { get; }

    /// <summary>Reads the file's text.</summary>
    public static Baseline Read(string text)
    {
        var lines = new List<BaselineLine>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim('\r', ' ', '\t', '\uFEFF');
            if (line.Length > 0 && line[0] != '#')
                lines.Add(new BaselineLine(number, line, BaselineEntry.Parse(line, out var frameworks), frameworks));
            number++;
        }

        return new Baseline(lines);
    }

    /// <summary>
    /// For each of the findings of one member or file, in their order, the index in <see cref="Lines"/> that records it;
    /// -1 for one that is new. A line records one finding. Lines that say exactly the same are given out first.
    /// </summary>
    /// <param name="findings">All findings of the member or file.</param>
    /// <param name="framework">The target framework they were found in; null for any.</param>
    public int[] Match(IReadOnlyList<BaselineEntry> findings, string? framework)
    {
        var matched = new int[findings.Count];
        var taken = new HashSet<int>();
        for (var i = 0; i < matched.Length; i++)
            matched[i] = Take(findings[i], framework, taken, static (recorded, finding) => recorded.Equals(finding));
        for (var i = 0; i < matched.Length; i++)
        {
            if (matched[i] < 0)
                matched[i] = Take(findings[i], framework, taken, static (recorded, finding) => recorded.Covers(finding));
        }

        return matched;
    }

    private int Take(BaselineEntry finding, string? framework, HashSet<int> taken, Func<BaselineEntry, BaselineEntry, bool> records)
    {
        foreach (var index in _byPlace[(finding.Id, finding.File, finding.Member)])
        {
            if (Lines[index].IsOf(framework) && records(Lines[index].Entry!, finding) && taken.Add(index))
                return index;
        }

        return -1;
    }
}
