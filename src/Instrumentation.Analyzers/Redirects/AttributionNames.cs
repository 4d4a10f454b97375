using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>The names under which a URL carries attribution, by the plan's groups.</summary>
internal sealed class AttributionNames
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    public AttributionNames(TrackingPlan plan)
    {
        var groups = new List<PlanGroup>();
        foreach (var group in plan.Groups)
        {
            if (!group.IsAttribution || group.Members.IsEmpty)
                continue;
            groups.Add(group);
            foreach (var member in group.Members)
                Add(member.Property);
        }

        Groups = groups;
    }

    /// <summary>The groups with <c>attribution: true</c>.</summary>
    public IReadOnlyList<PlanGroup> Groups { get; }

    /// <summary>Every spelling of every name.</summary>
    public IEnumerable<string> All => _byName.Keys;

    /// <summary>The wire name that a query calls <paramref name="name"/>, in whatever letter case; null for any other name.</summary>
    public string? Find(string name) => _byName.TryGetValue(name, out var wireName) ? wireName : null;

    private void Add(PlanProperty property)
    {
        _byName[property.WireName] = property.WireName;
        foreach (var alias in property.Aliases)
        {
            if (!_byName.ContainsKey(alias))
                _byName.Add(alias, property.WireName);
        }
    }
}
