namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>The values of <c>TrackingPlanGenerate</c>.</summary>
internal enum GenerateMode
{
    /// <summary>Unless a reference owns the plan's types, or the project is a test project.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
