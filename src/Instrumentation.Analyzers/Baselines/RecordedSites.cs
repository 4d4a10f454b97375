using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>
/// The emission sites that <c>tracking-plan.sites.txt</c> records, against those that the compilation has. One compilation's
/// own, filled by all analyzers that see emissions, and asked at its end.
/// </summary>
internal sealed class RecordedSites
{
    // Weak, so that no compilation outlives its run.
    private static readonly ConditionalWeakTable<Compilation, RecordedSites> Runs = new();

    private readonly string _path;
    private readonly SourceText _text;
    private readonly IReadOnlyList<BaselineLine> _lines;
    private readonly List<BaselineEntry> _seen = [];

    private RecordedSites(string path, SourceText text, string? framework)
    {
        _path = path;
        _text = text;
        _lines = [.. Baseline.Read(text.ToString()).Lines.Where(line => line.IsOf(framework))];
    }

    /// <summary>What is recorded; null in a project that has no such file, or is about to write it.</summary>
    public static RecordedSites? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (BuildOptions.WritesSites(global) || BuildOptions.InfersPlan(global))
            return null;
        foreach (var file in options.AdditionalFiles)
        {
            if (PlanInput.IsBaseline(file, "sites", options.AnalyzerConfigOptionsProvider) && file.GetText(cancellation) is { } text)
                return Runs.GetValue(compilation, _ => new RecordedSites(file.Path, text, BuildOptions.Value(global, "TargetFramework")));
        }

        return null;
    }

    /// <summary>Takes note of an event that is sent in <paramref name="member"/> of <paramref name="file"/>.</summary>
    public void See(string file, string member, string name)
    {
        lock (_seen)
            _seen.Add(new BaselineEntry("TRK900", file, member, new([name])));
    }

    /// <summary>The recorded sites that are gone, and the lines that cannot be read.</summary>
    public IReadOnlyList<(BaselineLine Line, Location Place)> Lost()
    {
        var lost = new List<BaselineLine>(_lines);
        var unrecorded = new List<BaselineEntry>();
        foreach (var site in _seen)
        {
            if (!Take(lost, site, static (recorded, site) => recorded.Equals(site)))
                unrecorded.Add(site);
        }

        // A member that was renamed, or went to another file, still emits.
        foreach (var site in unrecorded)
            Take(lost, site, HasMoved);
        return [.. lost.Select(line => (line, PlaceOf(line)))];
    }

    private static bool Take(List<BaselineLine> lines, BaselineEntry site, Func<BaselineEntry, BaselineEntry, bool> records)
    {
        var index = lines.FindIndex(line => line.Entry is { } entry && records(entry, site));
        if (index >= 0)
            lines.RemoveAt(index);
        return index >= 0;
    }

    private static bool HasMoved(BaselineEntry recorded, BaselineEntry site) =>
        recorded.Subjects.Equals(site.Subjects) && (recorded.File == site.File || NameIn(recorded.Member) == NameIn(site.Member));

    // `Shop.Checkout.Pay(string)`: what is left when namespace, type and parameters change.
    private static string NameIn(string member)
    {
        var end = member.IndexOf('(');
        var name = end < 0 ? member : member.Substring(0, end);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private Location PlaceOf(BaselineLine line)
    {
        var span = _text.Lines[line.Number].Span;
        return Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
    }
}
