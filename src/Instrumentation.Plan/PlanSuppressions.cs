using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan;

/// <summary>The one place where <c># trk:disable</c> comments take effect.</summary>
public static class PlanSuppressions
{
    /// <summary>
    /// Takes out the findings that a comment covers, and adds TRK018 for each comment that covers none or names an id that
    /// cannot stand in a plan. Ids that are judged elsewhere (TRK4xx, TRK5xx) are left to whoever judges them.
    /// </summary>
    /// <param name="findings">All findings, those of the caller included.</param>
    /// <param name="suppressions">The comments (<see cref="ResolvedPlan.Suppressions"/>).</param>
    /// <param name="notJudged">Ids that were not looked for completely, as where nobody says what day it is: a comment with one may cover what is found another day.</param>
    public static EquatableArray<PlanFinding> Apply(
        IEnumerable<PlanFinding> findings, EquatableArray<PlanSuppression> suppressions, EquatableArray<string> notJudged = default)
    {
        var used = new bool[suppressions.Count];
        var left = new List<PlanFinding>();
        foreach (var finding in findings)
        {
            if (!IsSuppressed(finding, suppressions, used))
                left.Add(finding);
        }

        for (var i = 0; i < suppressions.Count; i++)
        {
            if (!used[i] && !Contains(notJudged, suppressions[i].Id) && Complaint(suppressions[i].Id) is { } complaint)
                left.Add(new(PlanRules.IdleSuppression, suppressions[i].Place, complaint));
        }

        return new(left.ToArray());
    }

    private static bool IsSuppressed(PlanFinding finding, EquatableArray<PlanSuppression> suppressions, bool[] used)
    {
        var isSuppressed = false;
        for (var i = 0; i < suppressions.Count; i++)
        {
            if (suppressions[i].Id != finding.Rule.Id || !Covers(suppressions[i].Covered, finding.Place))
                continue;
            used[i] = true;
            isSuppressed = true;
        }

        return isSuppressed;
    }

    // A finding is covered by where it starts, so that one comment cannot silence half a file by accident.
    private static bool Covers(PlanPlace covered, PlanPlace place) =>
        covered.File == place.File && place.Start >= covered.Start && place.Start < covered.End;

    private static string? Complaint(string id)
    {
        if (id.Length == 0)
            return "This comment names no id. Write it as '# trk:disable TRK011 -- reason'.";
        if (!Contains(PlanRules.KnownIds, id))
            return $"There is no '{Shown.Of(id)}', so this comment suppresses nothing. Ids are written like TRK011.";
        return id[3] switch
        {
            '0' => $"Nothing here is {id}, so this comment suppresses nothing. Remove it.",
            '4' or '5' => null,
            _ => $"{id} stands in code, so a comment in the plan does not suppress it. Use .editorconfig or #pragma there.",
        };
    }

    private static bool Contains(EquatableArray<string> ids, string id)
    {
        foreach (var known in ids)
        {
            if (known == id)
                return true;
        }

        return false;
    }
}
