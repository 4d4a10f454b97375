using Instrumentation.CodeFixes.Plans;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>A way to repair one finding: changes of code, additions to the plan, or both. Applied whole or not at all.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Key">What all fixes of this kind have in common, so that they can be applied at once.</param>
internal sealed record TrackingFix(string Title, string Key)
{
    /// <summary>The changes of code.</summary>
    public IReadOnlyList<CodeChange> Changes { get; init; } = [];

    /// <summary>The namespaces that the changes need, by file.</summary>
    public IReadOnlyList<(string Path, string Namespace)> Usings { get; init; } = [];

    /// <summary>What the plan is to say.</summary>
    public IReadOnlyList<PlanAddition> Additions { get; init; } = [];
}
