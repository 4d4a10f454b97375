using System.Globalization;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Naming;

/// <summary>The C# names of one scope: the plan's types, a type's members, an enum's values.</summary>
internal sealed class IdentifierScope
{
    private readonly Dictionary<string, Holder> _holders;
    private readonly string? _enclosing;
    private List<Holder>? _contested;

    /// <summary>Makes a scope; in a type, <paramref name="enclosing"/> is its name, which no member may have.</summary>
    public IdentifierScope(int capacity = 0, string? enclosing = null)
    {
        _holders = new(capacity, StringComparer.Ordinal);
        _enclosing = enclosing;
    }

    /// <summary>
    /// Takes <paramref name="identifier"/> for what <paramref name="what"/> calls <paramref name="name"/>, or, when it is
    /// taken, the identifier with the smallest free number behind it.
    /// </summary>
    public string Take(string identifier, string what, string name, PlanPlace place)
    {
        var claim = new Claim(what, name, place, identifier);
        if (!_holders.TryGetValue(identifier, out var holder))
        {
            _holders.Add(identifier, new(claim));
            return identifier;
        }

        var given = FirstFree(identifier, holder);
        claim = claim with { Given = given };
        if (holder.Rivals is null)
        {
            holder.Rivals = [];
            (_contested ??= []).Add(holder);
        }

        holder.Rivals.Add(claim);
        _holders.Add(given, new(claim));
        return given;
    }

    /// <summary>Reports every name that more than one wanted, once, with all who did.</summary>
    public void ReportCollisions(FindingList findings)
    {
        if (_contested is null)
            return;
        foreach (var holder in _contested)
            Report(findings, holder.First, holder.Rivals!);
    }

    private static void Report(FindingList findings, Claim first, List<Claim> rivals)
    {
        var later = rivals[0];
        var related = new RelatedPlace[rivals.Count];
        related[0] = new(first.Place, $"{first.What} '{Shown.Of(first.Name)}' becomes '{first.Given}'");
        for (var i = 1; i < rivals.Count; i++)
            related[i] = new(rivals[i].Place, $"{rivals[i].What} '{Shown.Of(rivals[i].Name)}' becomes '{rivals[i].Given}'");
        var others = rivals.Count > 1 ? $" So do {rivals.Count - 1} more." : "";
        findings.Report(
            PlanRules.IdentifierCollision,
            later.Place,
            $"{first.What} '{Shown.Of(first.Name)}' and {later.What} '{Shown.Of(later.Name)}' both become the C# name '{first.Given}'.{others} "
                + $"Until 'csharp:' gives one of them another name, this one is '{later.Given}'.",
            new(related));
    }

    private string FirstFree(string identifier, Holder holder)
    {
        // The number is remembered, so that a thousand names that all collide do not cost a million look-ups.
        while (true)
        {
            var digits = holder.NextNumber.ToString(CultureInfo.InvariantCulture);
            holder.NextNumber++;
            var candidate = identifier.Length + digits.Length <= PlanLimits.NameLength
                ? identifier + digits
                : identifier.Substring(0, PlanLimits.NameLength - digits.Length - 1) + "_" + digits;
            if (candidate != _enclosing && !_holders.ContainsKey(candidate))
                return candidate;
        }
    }

    private readonly record struct Claim(string What, string Name, PlanPlace Place, string Given);

    private sealed class Holder(Claim first)
    {
        public Claim First { get; } = first;

        public List<Claim>? Rivals { get; set; }

        public int NextNumber { get; set; } = 2;
    }
}
