using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK201 again, in a typed event: the key is there, and empty. It joins with nothing.</summary>
internal sealed class EmptyKey(ITracker tracker)
{
    public void Submitted(string course) =>
        tracker.Track(new NbcApplicationSubmitted { ApplicantId = new ApplicantId(""), CourseId = course });
}
