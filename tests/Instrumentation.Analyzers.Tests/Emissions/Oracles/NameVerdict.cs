using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>
/// What is found of the names in a body, held against those that it sends. An error about a name is certain: it is false where the body was run with all that
/// can be chosen, came to the line of the error, and never sent that name from there. Of a name that is put together of several choices, it is enough that
/// something unplanned is sent from there. That asks nothing of the reader that it cannot know as long as no two
/// questions of a body have one answer, which is so where each is a new choice.
/// </summary>
internal sealed partial class NameVerdict(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run)
{
    private static readonly string[] Unverified = ["TRK102", "TRK115"];

    private readonly ILookup<string, (string Id, string? Name)> _found = findings.ToLookup(
        PlaceOf, finding => (finding.Id, finding.Id == "TRK101" ? Quoted().Match(finding.GetMessage()).Groups[1].Value : null));

    /// <summary>How far both agree.</summary>
    public Verdict Verdict()
    {
        var sites = run.Sent.Where(one => one.Event is not null)
            .Select(one => (Name: one.Event!, Key: string.Join(' ', one.Places.Order(StringComparer.Ordinal)), one.Places)).DistinctBy(one => (one.Name, one.Key)).ToList();
        var undecided = sites.DistinctBy(one => one.Key).Count(one => one.Places.Any(place => _found[place].Any(found => Unverified.Contains(found.Id))));
        var silence = sites.Where(one => IsUnplanned(one.Name) && !IsSaid(one.Name, one.Places)).Select(one => $"silence: '{one.Name}' is sent at {one.Key}, where [{Shown(one.Places)}] is found").FirstOrDefault();
        return new Verdict(sites.DistinctBy(one => one.Key).Count(), undecided, False() ?? silence ?? Needless());
    }

    // Null is nothing that anybody could look for.
    private static bool IsUnplanned(string? name) => name is not null && !NameBodyMaker.Planned.Contains(name);

    private bool IsSaid(string name, IEnumerable<string> places) =>
        places.Any(place => _found[place].Any(found => found.Name == name || Unverified.Contains(found.Id)));

    private string Shown(IEnumerable<string> places) => string.Join(", ", places.SelectMany(place => _found[place]).Select(found => $"{found.Id} {found.Name}".TrimEnd()));

    private string? False()
    {
        if (!run.IsComplete || body.ToString().Contains("c0", StringComparison.Ordinal))
            return null;
        var sent = run.Sent.SelectMany(one => one.Places.Select(place => (place, one.Event))).ToLookup(one => one.place, one => one.Event);
        return _found.Where(line => line.Key.StartsWith($"/shop/Body{body.Number}.cs", StringComparison.Ordinal) && sent.Contains(line.Key))
            .SelectMany(line => line.Where(found => found.Name is not null && !sent[line.Key].Contains(found.Name) && !(found.Name.Contains('_', StringComparison.Ordinal) && sent[line.Key].Any(IsUnplanned)))
                .Select(found => $"false TRK101: '{found.Name}' is never sent at {line.Key}, but [{string.Join(", ", sent[line.Key].Distinct())}]")).FirstOrDefault();
    }

    // What is made of constants alone in one expression, everybody can read.
    private string? Needless()
    {
        var lines = body.ToString().Split('\n');
        return Enumerable.Range(0, lines.Length)
            .Where(at => lines[at].Contains("/*plain*/", StringComparison.Ordinal) && _found[$"/shop/Body{body.Number}.cs:{at + 1}"].Any(found => Unverified.Contains(found.Id)))
            .Select(at => $"needless: {lines[at].Trim()} cannot be verified").FirstOrDefault();
    }

    private static string PlaceOf(Diagnostic finding)
    {
        var span = finding.Location.GetLineSpan();
        return $"{span.Path}:{span.StartLinePosition.Line + 1}";
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
