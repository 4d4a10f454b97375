using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK304: a branch that was added later leaves before the event.</summary>
internal sealed class ForgottenBranch(ITracker tracker)
{
    [Emits<NbcApplicationSubmitted>]
    public void Submit(string id, string course)
    {
        if (course == "waiting-list")
            return;
        tracker.Track(new NbcApplicationSubmitted { ApplicantId = new ApplicantId(id), CourseId = course });
    }
}
