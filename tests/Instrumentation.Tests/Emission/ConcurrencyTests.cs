using System.Text.Json;

namespace Instrumentation.Tests;

public class ConcurrencyTests
{
    private const int Threads = 8;
    private const int EventsPerThread = 2_000;

    [Fact]
    public void Events_of_many_threads_are_whole_numbered_without_a_gap_and_keep_their_own_context()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var recording = new Recording(options => options.Sinks.Add(new JsonLinesFileSink(file))))
            {
                Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
                {
                    using var scope = TrackingContext.Begin(TrackingContext.Empty.With(new UserId($"user{thread}")));
                    for (var i = 0; i < EventsPerThread; i++)
                        recording.Tracker.Track(new CourseViewed { CourseId = $"user{thread}-{i}" });
                });
                Assert.Empty(recording.Faults);
                Verify(recording.Sink.Lines);
            }

            Verify(File.ReadAllLines(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Verify(IReadOnlyList<string> lines)
    {
        Assert.Equal(Threads * EventsPerThread, lines.Count);
        var events = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.All(events, e => Assert.StartsWith(
            e.GetProperty("user_id").GetString() + "-", e.GetProperty("properties").GetProperty("course_id").GetString(), StringComparison.Ordinal));

        var bySequence = events.OrderBy(e => e.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(
            Enumerable.Range(1, Threads * EventsPerThread).Select(number => (long)number),
            bySequence.Select(e => e.GetProperty("sequence").GetInt64()));
        var ids = bySequence.Select(e => e.GetProperty("event_id").GetString()!).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
