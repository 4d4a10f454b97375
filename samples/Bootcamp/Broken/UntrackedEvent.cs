using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK101: a name that is not in the plan. A letter is missing; the dashboard would have got a second event for one thing.</summary>
internal sealed class UntrackedEvent(IAnalytics analytics)
{
    public void Submitted(string user, string session, string applicant, string course) =>
        analytics.Send("nbc_aplication_submitted", new Dictionary<string, object>
        {
            ["user_id"] = user,
            ["session_id"] = session,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
