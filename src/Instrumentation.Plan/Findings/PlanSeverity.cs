namespace Instrumentation.Plan.Findings;

/// <summary>How much a finding weighs: an error is certain, a warning likely, a note neither.</summary>
public enum PlanSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Likely a fault, or something that could not be decided.</summary>
    Warning,

    /// <summary>Certainly a fault.</summary>
    Error,
}
