using Bootcamp.Deadlines;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK204: the next message is made of the one before, and whose application it is stays behind.</summary>
[TrackingCarrier]
internal sealed record CarrierWithoutContext(string ApplicantId, string CourseId)
{
    public static CarrierWithoutContext Of(Submission submission) => new("", submission.CourseId);
}
