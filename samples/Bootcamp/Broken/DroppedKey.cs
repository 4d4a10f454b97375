using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK201: without the session nobody can tell in which visit the application was sent.</summary>
internal sealed class DroppedKey(IAnalytics analytics)
{
    public void Submitted(string user, Utm utm, string applicant, string course) =>
        analytics.Send("nbc_application_submitted", new Dictionary<string, object>
        {
            ["user_id"] = user,
            ["utm_source"] = utm.Source,
            ["utm_medium"] = utm.Medium,
            ["utm_campaign"] = utm.Campaign,
            ["utm_term"] = utm.Term,
            ["utm_content"] = utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
