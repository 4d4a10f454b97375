namespace Instrumentation.Plan.Baselines;

/// <summary>A line of a baseline that is no comment.</summary>
/// <param name="Number">Its number, counted from 0.</param>
/// <param name="Text">The line.</param>
/// <param name="Entry">What it records; null when it cannot be read.</param>
/// <param name="Frameworks">The target frameworks it counts in; empty for all.</param>
public sealed record BaselineLine(int Number, string Text, BaselineEntry? Entry, IReadOnlyList<string> Frameworks)
{
    /// <summary>Whether it counts in <paramref name="framework"/>.</summary>
    public bool IsOf(string? framework) => framework is null || Frameworks.Count == 0 || Frameworks.Contains(framework);
}
