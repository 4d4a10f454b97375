using Instrumentation;

namespace Bootcamp.Deadlines;

/// <summary>An application came in. The keys travel with it.</summary>
[TrackingCarrier]
public sealed record Submission(string ApplicantId, string CourseId, StoredContext Context);
