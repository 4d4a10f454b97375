using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>What was found in a body, held against what it sends.</summary>
internal sealed partial class BagVerdict(OracleBody body, IReadOnlyList<Diagnostic> findings, IEnumerable<(string Event, string[] Names)> sent)
{
    private static readonly string[] Required = ["alpha", "bravo"];

    private readonly ILookup<string, string[]> _sent = sent.ToLookup(one => one.Event, one => one.Names);

    /// <summary>The events that are sent at least once.</summary>
    public int Sent => _sent.Count;

    /// <summary>Those of which it is said that they cannot be verified.</summary>
    public int Undecided => _sent.Count(one => Of(one.Key, "TRK108").Any());

    /// <summary>An error that some run refutes, or a fault of some run that nothing is said of; null where all agrees.</summary>
    public string? Disagreement() => _sent.Select(one => Disagreement(one.Key, [.. one])).FirstOrDefault(one => one is not null);

    private string? Disagreement(string name, IReadOnlyList<string[]> runs)
    {
        var missing = Of(name, "TRK104").SelectMany(finding => Quoted().Matches(finding.GetMessage().Split("requires", 2)[1]).Select(match => match.Groups[1].Value)).ToHashSet();
        foreach (var required in Required)
        {
            if (missing.Contains(required) && runs.FirstOrDefault(run => run.Contains(required)) is { } given)
                return $"false TRK104: '{name}' has '{required}' in [{string.Join(", ", given)}]";
            if (missing.Count == 0 && !Of(name, "TRK108").Any() && runs.FirstOrDefault(run => !run.Contains(required)) is { } lacking)
                return $"silence: '{name}' lacks '{required}' in [{string.Join(", ", lacking)}]";
        }

        return runs.Any(run => run.Contains("delta")) && !Of(name, "TRK105", "TRK108").Any() ? $"silence: '{name}' has 'delta'" : null;
    }

    private IEnumerable<Diagnostic> Of(string name, params string[] ids) => findings.Where(finding => ids.Contains(finding.Id)
        && (finding.Id == "TRK104" ? [name] : SentWith(name)).Any(one => finding.GetMessage().Contains($"'{one}'", StringComparison.Ordinal)));

    // Of several events that one call may send, what is said of its properties names one.
    private IEnumerable<string> SentWith(string name) =>
        Event().Matches(body.ToString().Split('\n').First(line => line.Contains($"\"{name}\"", StringComparison.Ordinal))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\"(e[0-9_]+)\"")]
    private static partial Regex Event();

    [GeneratedRegex("'(alpha|bravo)'")]
    private static partial Regex Quoted();
}
