using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Findings;

/// <summary>
/// A comment <c># trk:disable TRK007 -- reason</c>. At the end of a line it covers the findings that start on that
/// line; on a line of its own it covers the next line that is not a comment, and all that is nested under it; before
/// the first key of a file it covers the file.
/// </summary>
/// <param name="Id">The id it names, as written.</param>
/// <param name="Reason">What stands after <c>--</c>; empty when nothing does.</param>
/// <param name="Place">Where the id stands.</param>
/// <param name="Covered">What it covers.</param>
public sealed record PlanSuppression(string Id, string Reason, PlanPlace Place, PlanPlace Covered);
