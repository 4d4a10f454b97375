using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads <c>common:</c> and <c>carries:</c>: properties, groups, or <c>a | b</c> for at least one of several.</summary>
internal sealed class CarriedReader(FindingList findings, PropertyDictionary dictionary, GroupSection groups, References references)
{
    // They stand beside the event's own fields in a log line, so they must not be called like one.
    private static readonly HashSet<string> EnvelopeNames = new(StringComparer.Ordinal)
    {
        "event", "event_id", "sequence", "timestamp", "source", "plan", "plan_version", "properties", "kind", "context",
    };

    /// <summary>Appends what <paramref name="items"/> carry and <paramref name="carried"/> does not hold yet.</summary>
    public void Read(PlanNode[] items, Subject owner, List<CarriedValue> carried)
    {
        if (items.Length == 0)
            return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in carried)
            known.Add(NameOf(value));
        foreach (var item in items)
        {
            if (item.Text.IndexOf('|') >= 0)
                AddIfNew(ReadArms(item, owner));
            else if (dictionary.Find(item.Text) is { } property)
                AddIfNew(Single(property, item.Place));
            else if (groups.Find(item.Text) is { } group)
                AddGroup(group, item.Place);
            else
                references.Report(item.Place, item.Text, Candidates(), "property or group", owner.ToString());
        }

        void AddGroup(PlanGroup group, PlanPlace place)
        {
            foreach (var member in group.Members)
                AddIfNew(Single(member.Property, place));
        }

        void AddIfNew(CarriedValue? value)
        {
            if (value is not null && known.Add(NameOf(value)))
                carried.Add(value);
        }
    }

    /// <summary>The names that a carried value can have.</summary>
    public IEnumerable<string> Candidates() => [.. dictionary.Declared.Names, .. groups.Declared.Names];

    private CarriedValue? ReadArms(PlanNode item, Subject owner)
    {
        var arms = new List<PlanProperty>();
        for (var start = 0; start <= item.Text.Length;)
        {
            var end = item.Text.IndexOf('|', start);
            if (end < 0)
                end = item.Text.Length;
            var name = item.Text.Substring(start, end - start).Trim();
            var place = name.Length == 0 ? item.Place : item.PlaceOf(item.Text.IndexOf(name, start, StringComparison.Ordinal), name.Length);
            if (dictionary.Find(name) is { } property)
                AddArm(property, place);
            else if (name.Length == 0)
                findings.Report(
                    PlanRules.BadValue,
                    place,
                    $"'{Shown.Of(item.Text)}' of {owner} lacks a name beside '|'. Write it as a | b.");
            else if (groups.Declared.Contains(name))
                findings.Report(
                    PlanRules.BadValue,
                    place,
                    $"'{Shown.Of(name)}' is a group, and '|' stands between properties. Name the properties.");
            else
                references.Report(place, name, dictionary.Declared.Names, "property", owner.ToString());
            start = end + 1;
        }

        return arms.Count == 0 ? null : new(new(arms.ToArray()), item.Place);

        void AddArm(PlanProperty property, PlanPlace place)
        {
            CheckEnvelope(property, place);
            if (!arms.Contains(property))
                arms.Add(property);
        }
    }

    private CarriedValue Single(PlanProperty property, PlanPlace place)
    {
        CheckEnvelope(property, place);
        return new(new([property]), place);
    }

    private void CheckEnvelope(PlanProperty property, PlanPlace place)
    {
        if (EnvelopeNames.Contains(property.WireName))
            findings.Report(
                PlanRules.BadValue,
                place,
                $"'{Shown.Of(property.WireName)}' is a field that every log line has, "
                    + "so no carried value can be called that on the wire. Give the property another name or 'wire:'.");
    }

    private static string NameOf(CarriedValue value)
    {
        if (value.AnyOf.Count == 1)
            return value.AnyOf[0].Name;
        var names = new string[value.AnyOf.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = value.AnyOf[i].Name;
        return string.Join("|", names);
    }
}
