using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>The C# names of the plan's entries: what <c>csharp:</c> says, else what comes of the name.</summary>
internal sealed class IdentifierReader(FindingList findings)
{
    private const string Fallback = "Unnamed";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The identifier of <paramref name="name"/>, whose definition is <paramref name="definition"/>.</summary>
    public string Of(PlanNode name, PlanNode definition, string kind)
    {
        var given = Peek(definition, "csharp");
        if (given.IsGiven)
        {
            if (Identifiers.IsValid(given.Text))
                return given.Text;
            findings.Report(
                PlanRules.BadValue,
                given.Place,
                $"'csharp' of {new Subject(kind, name.Text)} is a C# identifier: letters, digits and '_', "
                    + $"not starting with a digit, 'get_', 'set_' or 'op_', at most {PlanLimits.NameLength} characters; this is {Values.Describe(given)}.");
        }

        var identifier = Of(name.Text);
        if (identifier.Length > 0)
            return identifier;
        findings.Report(
            PlanRules.BadValue,
            name.Place,
            $"{new Subject(kind, name.Text)} has no letter and no digit that C# takes for its name. Say what to call it with 'csharp:'.");
        return Fallback;
    }

    /// <summary>The identifier that comes of a name; empty when none does.</summary>
    public string Of(string name)
    {
        if (!_known.TryGetValue(name, out var identifier))
            _known.Add(name, identifier = Identifiers.Of(name));
        return identifier;
    }

    /// <summary>The value of one field of a map, without looking at the others.</summary>
    public static PlanNode Peek(PlanNode map, string field)
    {
        foreach (var (key, value) in map.Entries())
        {
            if (key.Text == field)
                return value;
        }

        return default;
    }
}
