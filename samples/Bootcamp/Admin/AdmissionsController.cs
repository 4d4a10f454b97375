using Bootcamp.Applications;
using Bootcamp.Tracking;
using Instrumentation;
using Microsoft.AspNetCore.Mvc;

namespace Bootcamp.Admin;

/// <summary>The back office. A real one would ask who is there; what matters here is that it is not the applicant.</summary>
[ApiController]
[Route("admin/applications")]
public sealed class AdmissionsController(ApplicationStore applications, [FromKeyedServices(Site.BackOffice)] ITracker tracker)
    : ControllerBase
{
    /// <summary>Passes the paper screening. The request is the admin's, the event is about the applicant.</summary>
    [HttpPost("{id}/pass")]
    public IActionResult Pass(string id)
    {
        if (applications.Advance(id, ApplicationState.PaperPassed) is not { } application)
            return Conflict();

        tracker.Track(
            new NbcPaperPassedServer { ApplicantId = new ApplicantId(application.Id), CourseId = application.CourseId },
            StoredContext.Restore(application.TrackingContext));
        return NoContent();
    }
}
