using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Checks that what the plan names is in the plan.</summary>
internal sealed class References(FindingList findings, NearestName nearest)
{
    private const int MostListed = 5;

    /// <summary>Whether <paramref name="name"/> is an entry of a section; reports it when not.</summary>
    public bool IsKnown(PlanNode name, Declarations section, string kind, Subject by)
    {
        if (section.Contains(name.Text))
            return true;
        Report(name.Place, name.Text, section.Names, kind, by.ToString());
        return false;
    }

    /// <summary>Reports a name that is none of <paramref name="known"/>.</summary>
    public void Report(PlanPlace place, string name, IEnumerable<string> known, string kind, string by)
    {
        // Looking for what was meant is not free.
        if (findings.IsFull)
        {
            findings.Skip(place);
            return;
        }

        findings.Report(
            PlanRules.UnknownReference,
            place,
            $"{by} names the {kind} '{Shown.Of(name)}', which is not in the plan.{Remedy(name, known)}");
    }

    // A few names are soon read; of many, only a near one helps.
    private string Remedy(string name, IEnumerable<string> known) =>
        nearest.Suggest(name, known) is { Length: > 0 } suggestion ? suggestion
        : known.Take(MostListed + 1).ToList() is { Count: > 0 and <= MostListed } few ? $" The plan has: {string.Join(", ", few.Select(static name => Shown.Of(name)))}."
        : "";

    /// <summary>Reports a type that neither the format has nor the plan, whose own types are <paramref name="declared"/>.</summary>
    public void ReportType(PlanPlace place, string name, IEnumerable<string> declared, string by)
    {
        if (findings.IsFull)
        {
            findings.Skip(place);
            return;
        }

        var meant = ForeignTypes.OursFor(name) ?? nearest.Find(name, [.. PlanWords.ScalarTypes.Names, "object", "list<string>", "map<any>", .. declared]);
        findings.Report(
            PlanRules.UnknownReference,
            place,
            $"{by} names the type '{Shown.Of(name)}', which is neither the format's nor in 'types:'." + (meant is null ? "" : $" Did you mean '{meant}'?"));
    }

    /// <summary>Those of <paramref name="names"/> that are entries of a section, with the others reported.</summary>
    public EquatableArray<string> Known(PlanNode[] names, Declarations section, string kind, Subject by)
    {
        if (names.Length == 0)
            return default;
        var known = new string[names.Length];
        var count = 0;
        foreach (var name in names)
        {
            if (IsKnown(name, section, kind, by))
                known[count++] = name.Text;
        }

        Array.Resize(ref known, count);
        return new(known);
    }
}
