using System.Text;
using Instrumentation.Infrastructure;

namespace Instrumentation.Tests;

public class EventIdTests
{
    [Fact]
    public void An_id_is_a_UUID_of_version_8_with_the_number_at_its_end()
    {
        var ids = new EventIds(Guid.NewGuid());
        var id = Write(ids, 0x1f);

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-00000000001f$", id);
        Assert.True(Guid.TryParseExact(id, "D", out _));
    }

    [Fact]
    public void Ids_of_one_process_sort_in_the_order_of_emission()
    {
        var ids = new EventIds(Guid.NewGuid());
        var written = Enumerable.Range(0, 10_000).Select(_ => Write(ids, ids.Next())).ToList();

        Assert.Equal(written, written.Order(StringComparer.Ordinal));
        Assert.Equal(10_000, written.Distinct().Count());
        Assert.EndsWith("ffffffffffff", Write(ids, (1L << 48) - 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_have_different_ids()
    {
        Assert.NotEqual(Write(new EventIds(Guid.NewGuid()), 1), Write(new EventIds(Guid.NewGuid()), 1));
    }

    [Fact]
    public void Trackers_of_one_process_share_the_numbers()
    {
        var sink = new InMemorySink();
        using var one = new Tracker(new InstrumentationOptions { Sinks = { sink } });
        using var other = new Tracker(new InstrumentationOptions { Sinks = { sink } });
        one.Track(new HomeSeen());
        other.Track(new HomeSeen());

        var ids = sink.Events.Select(recorded => recorded.Json.GetProperty("event_id").GetString()!).ToList();
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Equal(ids[0][..24], ids[1][..24]);
    }

    private static string Write(EventIds ids, long number)
    {
        var id = new byte[EventIds.Length];
        ids.Write(number, id);
        return Encoding.ASCII.GetString(id);
    }
}
