using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;

namespace Instrumentation.Plan;

/// <summary>The findings that stand in plan files, and the ids of all others.</summary>
public static class PlanRules
{
    /// <summary>TRK001.</summary>
    public static PlanRule NotReadable { get; } = new("TRK001", "Plan is not readable as YAML", PlanSeverity.Error);

    /// <summary>TRK002.</summary>
    public static PlanRule UnknownField { get; } = new("TRK002", "Unknown field", PlanSeverity.Error);

    /// <summary>TRK003.</summary>
    public static PlanRule FieldMissing { get; } = new("TRK003", "Required field missing", PlanSeverity.Error);

    /// <summary>TRK004.</summary>
    public static PlanRule DeclaredTwice { get; } = new("TRK004", "Declared twice", PlanSeverity.Error);

    /// <summary>TRK005.</summary>
    public static PlanRule UnknownReference { get; } = new("TRK005", "Reference to something that is not in the plan", PlanSeverity.Error);

    /// <summary>TRK006.</summary>
    public static PlanRule BadValue { get; } = new("TRK006", "Value of the wrong type, or constraints that contradict", PlanSeverity.Error);

    /// <summary>TRK009.</summary>
    public static PlanRule IdentifierCollision { get; } = new("TRK009", "Two names become one C# identifier", PlanSeverity.Error);

    /// <summary>TRK011.</summary>
    public static PlanRule NotDescribed { get; } = new("TRK011", "Description, owner or trigger missing", PlanSeverity.Warning);

    /// <summary>TRK017.</summary>
    public static PlanRule LimitExceeded { get; } = new("TRK017", "A limit of the format is exceeded", PlanSeverity.Error);

    /// <summary>TRK018.</summary>
    public static PlanRule IdleSuppression { get; } = new("TRK018", "Suppression comment that suppresses nothing", PlanSeverity.Warning);

    /// <summary>TRK021; needs to know the projects, so the compiler's side reports it.</summary>
    public static PlanRule TwoOwners { get; } = new("TRK021", "Two projects own the types of one plan", PlanSeverity.Error);

    /// <summary>TRK022; needs to know the projects, so the compiler's side reports it.</summary>
    public static PlanRule StaleTypes { get; } = new("TRK022", "The owner's types were generated from another state of the plan", PlanSeverity.Error);

    /// <summary>TRK023; whether one has expired, the compiler's side says, which knows the day.</summary>
    public static PlanRule VoidExemption { get; } = new("TRK023", "Exemption without a reason, or expired", PlanSeverity.Warning);

    /// <summary>TRK505; needs to know the build, so the compiler's side reports it.</summary>
    public static PlanRule IdleEntry { get; } = new("TRK505", "Entry that applies to nothing", PlanSeverity.Warning);

    /// <summary>TRK506; needs to know the project, so the compiler's side reports it.</summary>
    public static PlanRule NoPlan { get; } = new("TRK506", "No plan found", PlanSeverity.Warning);

    /// <summary>TRK507; needs to know the project, so the compiler's side reports it.</summary>
    public static PlanRule UnreadableOption { get; } = new("TRK507", "Build option that cannot be read", PlanSeverity.Warning);

    /// <summary>Every rule above.</summary>
    public static EquatableArray<PlanRule> All { get; } = new(
    [
        NotReadable, UnknownField, FieldMissing, DeclaredTwice, UnknownReference, BadValue, IdentifierCollision, NotDescribed,
        LimitExceeded, IdleSuppression, TwoOwners, StaleTypes, VoidExemption, IdleEntry, NoPlan, UnreadableOption,
    ]);

    /// <summary>Every id there is, of plans, code and builds, so that a comment with another one is noticed.</summary>
    public static EquatableArray<string> KnownIds => Findings.KnownIds.All;
}
