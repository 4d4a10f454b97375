using System.Globalization;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The documentation of a member: what the plan says of the property.</summary>
internal static class PropertyDocumentation
{
    /// <summary>Writes it.</summary>
    public static void Write(CodeWriter code, PlanMember member)
    {
        var property = member.Property;
        if (property.Description is { } description && description.Trim().Length > 0)
            Documentation.Summary(code, description);
        else
            Documentation.Summary(code, "The property \"" + property.WireName + "\".");
        Documentation.Remarks(code, Remarks(member));
    }

    private static List<string> Remarks(PlanMember member)
    {
        var property = member.Property;
        var remarks = new List<string>();
        if (!member.Requirement.Sources.IsEmpty)
            remarks.Add("Required of: " + string.Join(", ", member.Requirement.Sources) + ".");
        if (property.Unit is { } unit)
            remarks.Add("Unit: " + unit + ".");
        if (property.Constraints is { } constraints)
            Add(remarks, constraints);
        if (property.Key is { } level)
            remarks.Add("Join key of level " + Level(level) + (property.Origin is { } origin ? ", made by: " + origin + "." : "."));
        if (property.Pii is { } pii)
            remarks.Add("Personal data: " + pii + ".");
        return remarks;
    }

    private static void Add(List<string> remarks, ValueConstraints constraints)
    {
        if (Range(Text(constraints.Min), Text(constraints.Max)) is { } range)
            remarks.Add("Range: " + range + ".");
        if (Range(Text(constraints.MinLength), Text(constraints.MaxLength)) is { } length)
            remarks.Add("Length: " + length + ".");
        if (constraints.Pattern is { } pattern)
            remarks.Add("Matches: " + pattern);
        if (constraints.Const is { } value)
            remarks.Add("Always: " + value);
    }

    private static string? Range(string? least, string? greatest) => (least, greatest) switch
    {
        (null, null) => null,
        (null, _) => "at most " + greatest,
        (_, null) => "at least " + least,
        _ => least + " to " + greatest,
    };

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Level(KeyLevel level) => level switch
    {
        KeyLevel.Event => "event",
        KeyLevel.User => "user",
        KeyLevel.Session => "session",
        KeyLevel.Randomization => "randomization",
        _ => "entity",
    };
}
