namespace Instrumentation.Benchmarks.Figures;

/// <summary>What one run of analyzers cost.</summary>
/// <param name="Each">Their own times, in their order.</param>
/// <param name="Allocated">Bytes that the whole run allocated, the compiler's own binding included.</param>
/// <param name="Findings">How many findings they reported.</param>
internal sealed record AnalyzerCost(IReadOnlyList<TimeSpan> Each, long Allocated, int Findings)
{
    /// <summary>The time of all of them.</summary>
    public TimeSpan Time => Each.Aggregate(TimeSpan.Zero, static (sum, time) => sum + time);
}
