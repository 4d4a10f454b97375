using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK305: the event moved into a method of its own, and the caller kept its copy.</summary>
internal sealed class CountedTwice(ITracker tracker)
{
    [Emits<NbcApplicationSubmitted>]
    public void Submit(string id, string course)
    {
        Tell(id, course);
        tracker.Track(new NbcApplicationSubmitted { ApplicantId = new ApplicantId(id), CourseId = course });
    }

    private void Tell(string id, string course) =>
        tracker.Track(new NbcApplicationSubmitted { ApplicantId = new ApplicantId(id), CourseId = course });
}
