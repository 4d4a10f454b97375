using Contoso.Analytics;

namespace Bootcamp.Broken;

/// <summary>TRK104: the plan asks for the reason of every withdrawal, and this call leaves it out.</summary>
internal sealed class MissingProperty(IAnalytics analytics)
{
    public void Withdrawn(string user, string session, Guid clientEvent, Utm utm, string applicant, string course) =>
        analytics.Send("nbc_application_withdrawn_server", new Dictionary<string, object>
        {
            ["user_id"] = user,
            ["session_id"] = session,
            ["client_event_id"] = clientEvent,
            ["utm_source"] = utm.Source,
            ["utm_medium"] = utm.Medium,
            ["utm_campaign"] = utm.Campaign,
            ["utm_term"] = utm.Term,
            ["utm_content"] = utm.Content,
            ["applicant_id"] = applicant,
            ["course_id"] = course,
        });
}
