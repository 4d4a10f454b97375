using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK209: every application came from "website", whatever brought the visitor.</summary>
internal sealed class OverwrittenAttribution(IAnalytics analytics)
{
    public void Submitted(Visit visit, string applicant, string course) =>
        analytics.Send("nbc_application_submitted", new Dictionary<string, object>
        {
            ["user_id"] = visit.UserId,
            ["session_id"] = visit.SessionId,
            ["utm_source"] = "website",
            ["utm_medium"] = visit.Utm.Medium,
            ["utm_campaign"] = visit.Utm.Campaign,
            ["utm_term"] = visit.Utm.Term,
            ["utm_content"] = visit.Utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
