using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK211: the session stands where the account belongs. Both are texts, so the compiler does not mind.</summary>
internal sealed class SwappedKeys(IAnalytics analytics)
{
    public void Submitted(Visit visit, string applicant, string course) =>
        analytics.Send("nbc_application_submitted", new Dictionary<string, object>
        {
            ["user_id"] = visit.SessionId,
            ["session_id"] = visit.SessionId,
            ["utm_source"] = visit.Utm.Source,
            ["utm_medium"] = visit.Utm.Medium,
            ["utm_campaign"] = visit.Utm.Campaign,
            ["utm_term"] = visit.Utm.Term,
            ["utm_content"] = visit.Utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
