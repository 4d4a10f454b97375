using Contoso.Analytics;
using Microsoft.AspNetCore.Mvc;

namespace Bootcamp.Broken;

/// <summary>TRK205: the admin passed the screening of somebody else, and the event names the admin.</summary>
internal sealed class WrongPerson(IAnalytics analytics) : ControllerBase
{
    internal void Passed(Visit visit, string applicant, string course) =>
        analytics.Send("nbc_paper_passed_server", new Dictionary<string, object>
        {
            ["user_id"] = User.FindFirst("sub")!.Value,
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
