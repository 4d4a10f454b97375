namespace Instrumentation.Benchmarks.Figures;

/// <summary>Compares ways to do the same thing on a noisy machine: in turns, and by the middle.</summary>
internal static class Median
{
    /// <summary>Runs the two in turns, once to warm up and then <paramref name="runs"/> times, and returns the median of each.</summary>
    public static (TimeSpan First, TimeSpan Second) Interleaved(int runs, Func<TimeSpan> first, Func<TimeSpan> second)
    {
        var medians = Interleaved(runs, [first, second]);
        return (medians[0], medians[1]);
    }

    /// <summary>The same for any number of ways: the median of each, in their order.</summary>
    public static TimeSpan[] Interleaved(int runs, params Func<TimeSpan>[] ways)
    {
        var times = Array.ConvertAll(ways, _ => new List<TimeSpan>());
        for (var run = -1; run < runs; run++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var time = ways[i]();
                if (run >= 0)
                    times[i].Add(time);
            }
        }

        return Array.ConvertAll(times, Of);
    }

    private static TimeSpan Of(List<TimeSpan> times)
    {
        times.Sort();
        return (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }
}
