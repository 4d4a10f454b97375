using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Build.Merging;

/// <summary>A finding that only the whole build can make.</summary>
/// <param name="Rule">What it is about.</param>
/// <param name="Place">Where it stands: the line of the plan that nothing keeps.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record MergedFinding(PlanRule Rule, PlanPlace Place, string Message);
