using Instrumentation;

namespace Bootcamp.Deadlines;

/// <summary>Until when an application is kept that nobody went on with.</summary>
[TrackingCarrier]
public sealed record Deadline(string ApplicantId, StoredContext Context, DateTimeOffset At)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <summary>From one carrier to the next: what joins has to come along.</summary>
    public static Deadline Of(Submission submission, DateTimeOffset now) => new(submission.ApplicantId, submission.Context, now + Patience);
}
