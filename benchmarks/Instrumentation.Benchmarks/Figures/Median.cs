namespace Instrumentation.Benchmarks.Figures;

/// <summary>Compares ways to do the same thing on a noisy machine: in turns, and by the middle.</summary>
internal static class Median
{
    /// <summary>
    /// Runs the two in turns, <paramref name="warmUps"/> times for nothing and then <paramref name="runs"/> times, and returns the
    /// median of each. What takes milliseconds wants as many runs to warm up as the runtime needs to compile its code for good:
    /// it does so after 30 calls, in the background.
    /// </summary>
    public static (TimeSpan First, TimeSpan Second) Interleaved(int runs, Func<TimeSpan> first, Func<TimeSpan> second, int warmUps = 1)
    {
        var medians = Interleaved(runs, [first, second], warmUps);
        return (medians[0], medians[1]);
    }

    /// <summary>The same for any number of ways: the median of each, in their order.</summary>
    public static TimeSpan[] Interleaved(int runs, Func<TimeSpan>[] ways, int warmUps = 1)
    {
        var times = Array.ConvertAll(ways, _ => new List<TimeSpan>());
        for (var run = -warmUps; run < runs; run++)
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

    /// <summary>The middle of <paramref name="times"/>, which are sorted for it.</summary>
    public static TimeSpan Of(List<TimeSpan> times)
    {
        times.Sort();
        return (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }
}
