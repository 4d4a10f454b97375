using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>Counts properties against the limit of the format.</summary>
internal sealed class PropertyCounter(FindingList findings)
{
    private int _count;

    /// <summary>Whether one more is allowed; the first that is not is reported.</summary>
    public bool Allows(PlanPlace place)
    {
        if (++_count == PlanLimits.Properties + 1)
            findings.Report(
                PlanRules.LimitExceeded,
                place,
                $"A plan has at most {PlanLimits.Properties} properties; this one and those behind it are left out. Split the plan.");
        return _count <= PlanLimits.Properties;
    }
}
