namespace Instrumentation.Benchmarks.Figures;

/// <summary>Compares two ways to do the same thing on a noisy machine: in turns, and by the middle.</summary>
internal static class Median
{
    /// <summary>Runs the two in turns, once to warm up and then <paramref name="runs"/> times, and returns the median of each.</summary>
    public static (TimeSpan First, TimeSpan Second) Interleaved(int runs, Func<TimeSpan> first, Func<TimeSpan> second)
    {
        first();
        second();
        var (firstTimes, secondTimes) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < runs; i++)
        {
            firstTimes.Add(first());
            secondTimes.Add(second());
        }

        return (Of(firstTimes), Of(secondTimes));
    }

    private static TimeSpan Of(List<TimeSpan> times)
    {
        times.Sort();
        return (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }
}
