using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan;

/// <summary>One plan file, read: its sections with the place of every name and value. Immutable.</summary>
public sealed class PlanDocument
{
    internal PlanDocument(
        PlanFile file,
        EquatableArray<PlanSection> sections,
        EquatableArray<PlanFinding> findings,
        EquatableArray<PlanSuppression> suppressions)
    {
        File = file;
        Sections = sections;
        Findings = findings;
        Suppressions = suppressions;
    }

    /// <summary>The file.</summary>
    public PlanFile File { get; }

    /// <summary>What is not readable in it.</summary>
    public EquatableArray<PlanFinding> Findings { get; }

    /// <summary>Its <c># trk:disable</c> comments.</summary>
    public EquatableArray<PlanSuppression> Suppressions { get; }

    /// <summary>Its sections as written; one that a fault interrupted comes in several pieces.</summary>
    internal EquatableArray<PlanSection> Sections { get; }

    /// <summary>How many nodes were made of it; what reading and resolving cost follows from that.</summary>
    internal int Nodes { get; init; }

    /// <summary>How many characters were looked at, those that were read again after a fault included.</summary>
    internal long Consumed { get; init; }
}
