using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK210: what was lost counts as direct traffic, and the loss looks like growth.</summary>
internal sealed class InventedFallback(IAnalytics analytics)
{
    public void Submitted(Visit visit, string applicant, string course) =>
        analytics.Send("nbc_application_submitted", new Dictionary<string, object>
        {
            ["user_id"] = visit.UserId,
            ["session_id"] = visit.SessionId,
            ["utm_source"] = visit.Utm.Source ?? "direct",
            ["utm_medium"] = visit.Utm.Medium,
            ["utm_campaign"] = visit.Utm.Campaign,
            ["utm_term"] = visit.Utm.Term,
            ["utm_content"] = visit.Utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
