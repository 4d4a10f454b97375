namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>What a rule is about; editors and reports group by it.</summary>
internal static class Categories
{
    /// <summary>The plan itself, and the build's settings about it.</summary>
    public const string Plan = "TrackingPlan";

    /// <summary>What the code emits.</summary>
    public const string Emission = "TrackingEmission";

    /// <summary>What the code drops.</summary>
    public const string Loss = "TrackingLoss";

    /// <summary>What ships without instrumentation.</summary>
    public const string Coverage = "TrackingCoverage";
}
