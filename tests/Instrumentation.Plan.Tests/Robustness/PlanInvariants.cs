using System.Globalization;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>What holds for every plan whatsoever.</summary>
internal static class PlanInvariants
{
    public static ResolvedPlan Check(string text, bool twice = true)
    {
        var resolved = Resolve(text);
        if (twice)
            Assert.True(resolved == Resolve(text), "The same text was resolved to something else.");
        foreach (var finding in PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions))
            CheckFinding(finding, text);
        if (resolved.Plan is { } plan)
            CheckIdentifiers(plan);
        return resolved;
    }

    private static ResolvedPlan Resolve(string text) => PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]);

    private static void CheckFinding(PlanFinding finding, string text)
    {
        Assert.NotNull(finding.Place.File);
        Assert.InRange(finding.Place.Start, 0, text.Length);
        Assert.InRange(finding.Place.End, finding.Place.Start, text.Length);
        Assert.NotEmpty(finding.Message);
        Assert.DoesNotContain('\n', finding.Message);
        Assert.Contains(finding.Rule, PlanRules.All);
        foreach (var related in finding.Related)
            Assert.InRange(related.Place.End, related.Place.Start, text.Length);
    }

    private static void CheckIdentifiers(TrackingPlan plan)
    {
        Assert.All(plan.Namespace.Split('.'), AssertIdentifier);
        var types = plan.Events.Select(planned => planned.TypeName)
            .Concat(plan.Keys.Select(key => key.TypeName))
            .Concat(plan.Enums.Select(definition => definition.TypeName))
            .Concat(plan.Objects.Select(definition => definition.TypeName));
        AssertUnique(types);
        AssertDistinct(plan.Events.Select(planned => planned.WireName));
        foreach (var planned in plan.Events)
            CheckMembers(planned.TypeName, planned.Members, isEvent: true, plan);
        foreach (var definition in plan.Objects)
            CheckMembers(definition.TypeName, definition.Members, isEvent: false, plan);
        foreach (var definition in plan.Enums)
            CheckEnum(definition);
        foreach (var property in plan.Properties)
            CheckType(property.Type, plan, []);
        Assert.Matches("^[0-9a-f]{16}$", plan.Fingerprint);
    }

    private static void CheckMembers(string typeName, EquatableArray<PlanMember> members, bool isEvent, TrackingPlan plan)
    {
        var nested = new List<string>();
        foreach (var member in members)
        {
            Assert.True(IsWellFormed(member.Property.WireName));
            CheckType(member.Property.Type, plan, nested);
        }

        var names = members.Select(member => member.MemberName).Concat(nested).ToList();
        AssertUnique(names);
        AssertDistinct(members.Select(member => member.Property.WireName));
        string[] reserved =
        [
            typeName, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "_built",
            .. isEvent ? new[] { "Name", "ToDictionary" } : [],
        ];
        Assert.Empty(names.Intersect(reserved));
    }

    private static void CheckType(PropertyType type, TrackingPlan plan, List<string> nested)
    {
        switch (type)
        {
            case ListType list:
                CheckType(list.Item, plan, nested);
                break;
            case MapType map:
                CheckType(map.Value, plan, nested);
                break;
            case EnumType { Definition: { IsNested: true } definition }:
                nested.Add(definition.TypeName);
                CheckEnum(definition);
                break;
            case EnumType { Definition: var definition }:
                var whole = plan.Enums.Single(candidate => candidate.TypeName == definition.TypeName);
                Assert.Subset(whole.Members.Select(member => member.MemberName).ToHashSet(), definition.Members.Select(member => member.MemberName).ToHashSet());
                break;
            case InlineObjectType { Definition: var definition }:
                nested.Add(definition.TypeName);
                CheckMembers(definition.TypeName, definition.Members, isEvent: false, plan);
                break;
            case NamedObjectType named:
                Assert.Single(plan.Objects, definition => definition.TypeName == named.TypeName);
                break;
        }
    }

    private static void CheckEnum(EnumDefinition definition)
    {
        Assert.NotEmpty(definition.Members);
        AssertUnique(definition.Members.Select(member => member.MemberName).Append("NotSet"));
        AssertDistinct(definition.Members.Select(member => member.WireValue));
        if (definition.IsInteger)
            Assert.All(definition.Members, member => long.Parse(member.WireValue, CultureInfo.InvariantCulture));
    }

    private static void AssertUnique(IEnumerable<string> names)
    {
        var all = names.ToList();
        all.ForEach(AssertIdentifier);
        AssertDistinct(all);
    }

    private static void AssertDistinct(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            Assert.True(seen.Add(name), name);
    }

    private static void AssertIdentifier(string name)
    {
        Assert.InRange(name.Length, 1, 220);
        Assert.True(name[0] == '_' || char.IsLetter(name[0]), name);
        Assert.True(name.All(character => character == '_' || char.IsLetterOrDigit(character)), name);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
