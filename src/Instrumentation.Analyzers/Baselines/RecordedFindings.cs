using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Baselines;

/// <summary>
/// The one place where findings that <c>tracking-plan.findings.txt</c> records are held back, and where a build that writes
/// this file learns what to write. Findings come in whole members and whole files, so that of three equal ones in a
/// member, two of which are recorded, it is always the last that is reported.
/// </summary>
internal sealed class RecordedFindings
{
    // The analyzers of one run share what they matched. Weak, so that no compilation outlives its run.
    private static readonly ConditionalWeakTable<Compilation, RecordedFindings> Runs = new();
    private static readonly ConditionalWeakTable<SourceText, Baseline> Read = new();

    private readonly AnalyzerConfigOptions _options;
    private readonly string _path;
    private readonly SourceText _text;
    private readonly Baseline _baseline;
    private readonly string? _framework;
    private readonly bool _isWritten;
    private readonly HashSet<int> _matched = [];

    private RecordedFindings(AnalyzerConfigOptions options, string path, SourceText text, bool isWritten)
    {
        _options = options;
        _path = path;
        _text = text;
        _isWritten = isWritten;
        _baseline = Read.GetValue(text, static text => Baseline.Read(text.ToString()));
        _framework = BuildOptions.Value(options, "TargetFramework");
    }

    /// <summary>Whether the findings in code have been looked at, so that it can be said what applies to none.</summary>
    public bool HasSeenCode { get; set; }

    /// <summary>What is recorded; null in the ordinary build, which has no such file and writes none.</summary>
    public static RecordedFindings? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var isWritten = BuildOptions.WritesFindings(global);
        foreach (var file in options.AdditionalFiles)
        {
            if (PlanInput.IsBaseline(file, "findings", options.AnalyzerConfigOptionsProvider) && file.GetText(cancellation) is { } text)
                return Runs.GetValue(compilation, _ => new RecordedFindings(global, file.Path, text, isWritten));
        }

        return isWritten ? Runs.GetValue(compilation, _ => new RecordedFindings(global, "", SourceText.From(""), isWritten)) : null;
    }

    /// <summary>Reports the findings of one member or one file, but for those that are recorded.</summary>
    /// <param name="findings">All of them, in any order.</param>
    /// <param name="member">The member; empty in a plan.</param>
    /// <param name="report">Reports one.</param>
    public void Report(IEnumerable<PendingFinding> findings, string member, Action<Diagnostic> report)
    {
        var ordered = findings
            .OrderBy(static finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Location.SourceSpan.Start)
            .ToList();
        var entries = ordered.ConvertAll(finding => finding.ToEntry(ProjectPath.Of(_options, WrittenCode.FileOf(finding.Location)), member));
        var matched = _isWritten ? null : Match(entries);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (matched is null)
                report(ordered[i].ToDiagnostic(entries[i]));
            else if (matched[i] < 0)
                report(ordered[i].ToDiagnostic());
        }
    }

    /// <summary>Every line that has recorded nothing so far, as its text and its place. Only the end of a compilation can ask.</summary>
    public IEnumerable<(string Text, Location Place)> Idle()
    {
        if (_isWritten)
            yield break;
        for (var i = 0; i < _baseline.Lines.Count; i++)
        {
            var line = _baseline.Lines[i];
            if (line.IsOf(_framework) && !IsMatched(i) && IsJudged(line))
                yield return (line.Text, PlaceOf(line));
        }
    }

    private int[] Match(IReadOnlyList<BaselineEntry> entries)
    {
        var matched = _baseline.Match(entries, _framework);
        lock (_matched)
            _matched.UnionWith(matched);
        return matched;
    }

    private bool IsMatched(int index)
    {
        lock (_matched)
            return _matched.Contains(index);
    }

    // Findings of TRK0xx stand in the plan and are found once per project, others in code that may not have been looked at.
    private bool IsJudged(BaselineLine line) =>
        line.Entry is { } entry && !entry.IsOfPlan ? HasSeenCode : BuildOptions.IsFirstTargetFramework(_options);

    private Location PlaceOf(BaselineLine line)
    {
        var span = _text.Lines[line.Number].Span;
        return Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
    }
}
