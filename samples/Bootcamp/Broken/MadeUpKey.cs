using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK202: the browser makes the session. One that the server makes is unique, well formed, and joins with nothing.</summary>
internal sealed class MadeUpKey(IAnalytics analytics)
{
    public void Submitted(Visit visit, string applicant, string course) =>
        analytics.Send("nbc_application_submitted", new Dictionary<string, object>
        {
            ["user_id"] = visit.UserId,
            ["session_id"] = Guid.NewGuid().ToString("N"),
            ["utm_source"] = visit.Utm.Source,
            ["utm_medium"] = visit.Utm.Medium,
            ["utm_campaign"] = visit.Utm.Campaign,
            ["utm_term"] = visit.Utm.Term,
            ["utm_content"] = visit.Utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
