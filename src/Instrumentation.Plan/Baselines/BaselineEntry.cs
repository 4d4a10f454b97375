using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Baselines;

/// <summary>
/// A finding or a site as a baseline records it: by what stays when lines move. Two equal ones in one member are two
/// lines.
/// </summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="File">The file, relative to the project's folder.</param>
/// <param name="Member">The member it stands in; empty in a file that has none.</param>
/// <param name="Subjects">The names it is about, the one that it is mainly about first.</param>
public sealed record BaselineEntry(string Id, string File, string Member, EquatableArray<string> Subjects)
{
    private const string Separator = " | ";
    private const string SubjectSeparator = ", ";
    private const string Nothing = "-";

    /// <summary>Whether it stands in the plan, which is the same in every target framework.</summary>
    public bool IsOfPlan => Id.StartsWith("TRK0", StringComparison.Ordinal);

    /// <summary>The entry as a line of a baseline.</summary>
    public string Text => string.Join(Separator, Id, Escaped(File), Escaped(Member), Escaped(Subjects));

    /// <summary>The entry of a line, and the target frameworks that it is of; null when the line is none.</summary>
    public static BaselineEntry? Parse(string line, out IReadOnlyList<string> frameworks)
    {
        var parts = line.Split([Separator], StringSplitOptions.None);
        frameworks = parts.Length == 5 ? Split(parts[4]) : [];
        return parts.Length is 4 or 5 && parts[0].StartsWith("TRK", StringComparison.Ordinal)
            ? new BaselineEntry(parts[0].Trim(), BaselineText.Unescaped(parts[1]), Field(parts[2]), new(Split(parts[3]).ToArray()))
            : null;
    }

    /// <summary>The entry as a line that counts in some target frameworks only.</summary>
    public string TextFor(IEnumerable<string> frameworks) => Text + Separator + Escaped(new EquatableArray<string>(frameworks.ToArray()));

    /// <summary>
    /// Whether this records <paramref name="finding"/>, or one of which it is what is left: of two missing properties one
    /// has been added.
    /// </summary>
    public bool Covers(BaselineEntry finding) =>
        Id == finding.Id
        && File == finding.File
        && Member == finding.Member
        && (Subjects.IsEmpty ? finding.Subjects.IsEmpty : !finding.Subjects.IsEmpty && Subjects[0] == finding.Subjects[0])
        && finding.Subjects.All(subject => Subjects.Contains(subject));

    private static string Escaped(string field) => field.Length == 0 ? Nothing : BaselineText.Escaped(field, "|");

    private static string Escaped(EquatableArray<string> fields) =>
        fields.IsEmpty ? Nothing : string.Join(SubjectSeparator, fields.Select(static field => BaselineText.Escaped(field, "|,-")));

    private static string Field(string field) => field == Nothing ? "" : BaselineText.Unescaped(field);

    private static IReadOnlyList<string> Split(string fields) =>
        fields == Nothing ? [] : [.. fields.Split([SubjectSeparator], StringSplitOptions.None).Select(BaselineText.Unescaped)];
}
