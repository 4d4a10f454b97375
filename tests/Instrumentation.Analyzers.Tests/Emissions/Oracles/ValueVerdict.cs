using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions.Oracles;

/// <summary>What is found of the values in a body, held against those that it sends.</summary>
internal sealed partial class ValueVerdict(OracleBody body, IReadOnlyList<Diagnostic> findings, BodyRun run)
{
    private readonly ILookup<(string Event, string Property), string> _found = findings.Where(finding => finding.Id is "TRK106" or "TRK107")
        .Select(finding => (finding.Id, Match: Subject().Match(finding.GetMessage()))).ToLookup(one => (one.Match.Groups[2].Value, one.Match.Groups[1].Value), one => one.Id);

    private readonly ILookup<string, string> _missing = findings.Where(finding => finding.Id is "TRK104" or "TRK108").ToLookup(finding => finding.Id, finding => finding.GetMessage());

    /// <summary>How far both agree; undecided is a fault of a value that nothing is said of, where it is not made of constants alone.</summary>
    public Verdict Verdict()
    {
        var given = run.Sent.SelectMany(one => one.Properties.Select(property => (Event: one.Event!, Property: property.Key, property.Value))).ToLookup(one => (one.Event, one.Property), one => one.Value);
        var (sent, undecided) = (0, 0);
        string? wrong = null;
        foreach (var property in given)
        {
            sent++;
            var (name, key) = property.Key;
            var refuted = property.Where(value => value is not null && !IsAllowed(key, value)).ToList();
            if (_found.Contains(property.Key))
            {
                // A value that is never sent at all, because another takes its place, is no fault of those that are.
                if (refuted.Count == 0 && run.IsComplete)
                    wrong ??= $"false {_found[property.Key].First()}: '{key}' of '{name}' is [{string.Join(", ", property.Distinct())}]";
            }
            else if (refuted.Count > 0)
            {
                undecided++;
                if (IsPlain(name, key))
                    wrong ??= $"silence: '{key}' of '{name}' is [{string.Join(", ", property.Distinct())}]";
            }

            var isMissing = _missing["TRK104"].Any(message => message.Contains($"'{name}'", StringComparison.Ordinal) && message.Contains($"'{key}'", StringComparison.Ordinal));
            if (isMissing && run.IsComplete && property.All(value => value is not null))
                wrong ??= $"false TRK104: '{key}' of '{name}' is [{string.Join(", ", property.Distinct())}]";
            if (!isMissing && !_missing["TRK108"].Any() && property.All(value => value is null) && IsPlain(name, key))
                wrong ??= $"silence of null: '{key}' of '{name}'";
        }

        return new Verdict(sent, undecided, wrong);
    }

    // A value that everybody can read, as it stands where it is sent.
    private bool IsPlain(string name, string property) => body.ToString().Split('\n').Any(line =>
        line.Contains($"\"{name}\"", StringComparison.Ordinal) && line.Contains($"/*plain {property}*/", StringComparison.Ordinal));

    private static bool IsAllowed(string property, object? value) => property switch
    {
        "size" => value is int or long or double or decimal && Convert.ToDouble(value, CultureInfo.InvariantCulture) is >= 0 and <= 10 and var number && Math.Floor(number) == number,
        "level" => value is "low" or "high" or Enum,
        "price" => value is int or long or double or decimal && Convert.ToDouble(value, CultureInfo.InvariantCulture) <= 99,
        _ => value is bool,
    };

    [GeneratedRegex("roperty '([a-z_]+)' of event '([a-z0-9_]+)'")]
    private static partial Regex Subject();
}
