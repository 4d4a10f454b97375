using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Build.Starter;

/// <summary>
/// Brings a draft into a state in which it can be a plan: it is read back by the reader that will read it, and what that
/// reader does not like is renamed, silenced with a comment, or left out.
/// </summary>
internal static class StarterPlan
{
    // Each round solves everything it can see; what one repair brings to light is solved in the next.
    private const int MaxRounds = 16;

    /// <summary>
    /// The text of <paramref name="draft"/> as the file at <paramref name="path"/>, next to the files that are there
    /// already; null when no event is left to be written.
    /// </summary>
    public static string? Write(PlanDraft draft, string path, IReadOnlyList<PlanDocument> others)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (draft.Events.All(static planned => planned.Fault is not null))
                return null;
            var text = DraftText.Of(draft);
            var findings = FindingsIn(path, text.Text, others).Where(finding => IsOurs(finding, text)).ToList();
            if (findings.Count == 0)
                return text.Text;
            foreach (var finding in findings)
                Repair(draft, text.EntryAt(finding.Place.StartPosition.Line), finding, round);
        }

        return null;
    }

    private static List<PlanFinding> FindingsIn(string path, string text, IReadOnlyList<PlanDocument> others)
    {
        var documents = others.Concat([PlanReader.Read(path, text)]).OrderBy(static document => document.File.Path, StringComparer.Ordinal).ToList();
        var resolved = PlanResolver.Resolve(documents);
        return [.. PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions).Where(finding => finding.Place.Path == path)];
    }

    // A warning about the plan as a whole is for its owner to read.
    private static bool IsOurs(PlanFinding finding, DraftText text) =>
        finding.Rule.Severity == PlanSeverity.Error || text.EntryAt(finding.Place.StartPosition.Line) is not null;

    private static void Repair(PlanDraft draft, DraftEntry? entry, PlanFinding finding, int round)
    {
        switch (entry)
        {
            case null:
                // Stands at no entry: nothing to repair but to leave the last event out.
                LeaveOut(draft.Events.Last(static planned => planned.Fault is null), finding);
                break;
            case { } when NeedsCsharpName(entry, finding) && round < MaxRounds / 2:
                entry.CsharpName = Free(draft, entry);
                break;
            case { } when finding.Rule.Severity != PlanSeverity.Error && round < MaxRounds / 2:
                entry.Silenced.Add(finding.Rule.Id);
                break;
            default:
                LeaveOut(entry, finding);
                break;
        }
    }

    private static bool NeedsCsharpName(DraftEntry entry, PlanFinding finding) =>
        finding.Rule.Id == PlanRules.IdentifierCollision.Id
        || (entry.Name.Length > 0 && entry.CsharpName is null && Identifiers.Of(entry.Name).Length == 0);

    private static void LeaveOut(DraftEntry entry, PlanFinding finding) => entry.Fault ??= $"{finding.Rule.Id}: {finding.Message}";

    private static string Free(PlanDraft draft, DraftEntry entry)
    {
        var taken = new HashSet<string>(
            draft.Events.Concat<DraftEntry>(draft.Properties).Select(static other => other.CsharpName ?? Identifiers.Of(other.Name)), StringComparer.OrdinalIgnoreCase);
        var name = Identifiers.Of(entry.Name) is { Length: > 0 } identifier ? identifier : entry is DraftEvent ? "Event" : "Property";
        for (var i = 2; ; i++)
        {
            if (!taken.Contains(name + i))
                return name + i;
        }
    }
}
