using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>Reads who must give a property; where the plan does not say, nobody must.</summary>
internal sealed class RequirementReader(FindingList findings, NearestName nearest, References references, Declarations sources)
{
    /// <summary>The short form: <c>required</c> or <c>optional</c>.</summary>
    public Requirement ReadWord(PlanNode node, string name, Subject owner)
    {
        if (node.Kind == NodeKind.Text && PlanWords.Requirements.IndexOf(node.Text) is >= 0 and var word)
            return word == PlanWords.Required ? Requirement.Required : Requirement.Optional;
        if (!node.IsBroken)
        {
            var advice = node.Kind != NodeKind.Text ? ""
                : MeansType(node) is { } type ? $" A property of that type is {{ type: {type}, description: … }}."
                : nearest.Suggest(node.Text, PlanWords.Requirements.Names);
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"Property '{Shown.Of(name)}' of {owner} is required, optional, or a map of fields; "
                    + $"this is {Values.Describe(node)}.{advice}");
        }

        return Requirement.Optional;
    }

    /// <summary>The type that <paramref name="node"/> says in the place of a requirement, as other formats have it there; null for anything else.</summary>
    public static string? MeansType(PlanNode node) => node.Kind != NodeKind.Text ? null
        : node.Text.StartsWith("list<", StringComparison.Ordinal) || node.Text.StartsWith("map<", StringComparison.Ordinal) ? Shown.Of(node.Text)
        : ForeignTypes.OursFor(node.Text);

    /// <summary>The long form: <c>required: true</c>, <c>false</c>, or a list of the sources that must.</summary>
    public Requirement Read(in FieldSet fields)
    {
        var node = fields[MemberField.Required];
        if (!node.IsGiven)
            return Requirement.Optional;
        if (node.Kind == NodeKind.Text && node.IsPlain && YamlScalars.TryBoolean(node.Text, out var isRequired))
            return isRequired ? Requirement.Required : Requirement.Optional;
        if (node.Kind == NodeKind.Sequence)
            return ReadSources(node, fields.Subject);
        if (!node.IsBroken)
            findings.Report(
                PlanRules.BadValue,
                node.Place,
                $"'required' of {fields.Subject} is true, false, or a list of the sources that must give it; "
                    + $"this is {Values.Describe(node)}.");
        return Requirement.Optional;
    }

    private Requirement ReadSources(PlanNode node, Subject owner)
    {
        var names = new List<string>();
        foreach (var item in node.Items())
        {
            if (item.Kind != NodeKind.Text)
                findings.Report(
                    PlanRules.BadValue,
                    item.Place,
                    $"'required' of {owner} is a list of sources; this item is {Values.Describe(item)}.");
            else if (references.IsKnown(item, sources, "source", owner) && !names.Contains(item.Text))
                names.Add(item.Text);
        }

        return names.Count == 0 ? Requirement.Optional : new(false, new(names.ToArray()));
    }
}
