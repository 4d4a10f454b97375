namespace Bootcamp.Applications;

/// <summary>One application of one person to one course.</summary>
/// <param name="Id">What joins everything that happens to it.</param>
/// <param name="CourseId">The course applied for.</param>
/// <param name="TrackingContext">
/// The applicant's keys and attribution, stored as text when the form was sent: what happens later, in an admin's or a
/// payment provider's request, is told about the applicant and not about whoever asks.
/// </param>
/// <param name="State">How far it has come.</param>
public sealed record Application(string Id, string CourseId, string TrackingContext, ApplicationState State);
