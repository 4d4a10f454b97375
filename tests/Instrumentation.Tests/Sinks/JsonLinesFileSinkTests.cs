using System.Text;

namespace Instrumentation.Tests;

public sealed class JsonLinesFileSinkTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private string EventsFile => Path.Combine(_folder, "deep", "events.ndjson");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Nothing_is_made_before_the_first_line_and_the_folder_with_it()
    {
        using var sink = new JsonLinesFileSink(EventsFile);
        Assert.False(Directory.Exists(_folder));

        sink.Write("e", "{}\n"u8);
        Assert.Equal("{}\n", Text());
    }

    [Fact]
    public void Lines_are_appended_and_can_be_read_at_once_while_the_file_is_open()
    {
        using (var sink = new JsonLinesFileSink(EventsFile))
        {
            sink.Write("e", "{\"n\":1}\n"u8);
            Assert.Equal("{\"n\":1}\n", Text());
        }

        using (var sink = new JsonLinesFileSink(EventsFile))
        {
            sink.Write("e", "{\"n\":2}\n"u8);
            sink.Flush();
        }

        Assert.Equal("{\"n\":1}\n{\"n\":2}\n", Text());
    }

    [Fact]
    public void Sinks_of_one_process_share_a_file_until_the_last_one_goes()
    {
        using var one = new JsonLinesFileSink(EventsFile);
        using var other = new JsonLinesFileSink(Path.Combine(_folder, ".", "deep", "events.ndjson"));
        Parallel.For(0, 1_000, i => (i % 2 == 0 ? one : other).Write("e", Encoding.UTF8.GetBytes($"{{\"n\":{i}}}\n")));
        one.Dispose();
        other.Write("e", "{\"n\":1000}\n"u8);

        Assert.Equal(Enumerable.Range(0, 1_001).Select(i => $"{{\"n\":{i}}}").Order(), Lines().Order());
    }

    [Fact]
    public void A_line_that_another_process_left_unfinished_is_ended_and_kept()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(EventsFile)!);
        File.WriteAllText(EventsFile, "{\"n\":1}\n{\"n\":");
        using var sink = new JsonLinesFileSink(EventsFile);
        sink.Write("e", "{\"n\":2}\n"u8);

        Assert.Equal("{\"n\":1}\n{\"n\":\n{\"n\":2}\n", Text());
    }

    [Fact]
    public void A_file_that_was_truncated_meanwhile_has_no_hole()
    {
        if (OperatingSystem.IsWindows())
            return; // lets nobody else write

        using var sink = new JsonLinesFileSink(EventsFile);
        sink.Write("e", "{\"n\":1}\n"u8);
        using (var stream = new FileStream(EventsFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            stream.SetLength(0);
        sink.Write("e", "{\"n\":2}\n"u8);

        Assert.Equal("{\"n\":2}\n", Text());
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_fault_until_it_can()
    {
        Directory.CreateDirectory(EventsFile); // a folder is in the way
        using var recording = new Recording(options => options.Sinks.Add(new JsonLinesFileSink(EventsFile)));
        recording.Tracker.Track(new HomeSeen());
        Assert.Equal(1, recording.Tracker.Faults.Count(TrackerFaultKind.Sink, "home_seen"));

        Directory.Delete(EventsFile);
        recording.Tracker.Track(new HomeSeen());
        Assert.Equal(1, recording.Tracker.Faults.Total);
        Assert.Single(Lines());
    }

    [Fact]
    public void A_full_disk_is_a_fault()
    {
        if (!File.Exists("/dev/full"))
            return;

        using var recording = new Recording(options => options.Sinks.Add(new JsonLinesFileSink("/dev/full")));
        recording.Tracker.Track(new HomeSeen());
        recording.Tracker.Track(new HomeSeen());

        Assert.Equal(2, recording.Tracker.Faults.Count(TrackerFaultKind.Sink, "home_seen"));
        Assert.Equal(2, recording.Sink.Lines.Count);
    }

    [Fact]
    public void After_the_end_a_line_is_refused()
    {
        var sink = new JsonLinesFileSink(EventsFile);
        sink.Dispose();
        sink.Dispose();

        Assert.Throws<ObjectDisposedException>(() => sink.Write("e", "{}\n"u8));
    }

    [Fact]
    public void What_was_tracked_survives_a_process_that_is_killed()
    {
        using var other = OtherProcess.Track(EventsFile);
        Assert.Equal("faults: 0", other.WaitForLine());
        other.Kill();

        Assert.Equal("home_seen", new RecordedEvent(Assert.Single(Lines())).Name);
    }

    [Fact]
    public void A_second_process_is_told_instead_of_spoiling_the_file()
    {
        if (OperatingSystem.IsMacOS())
            return; // has no such locks

        using var sink = new JsonLinesFileSink(EventsFile);
        sink.Write("e", "{}\n"u8);
        using var other = OtherProcess.Track(EventsFile);

        Assert.Equal("faults: 1", other.WaitForLine());
        Assert.Contains("Another process appends", other.Finish(), StringComparison.Ordinal);
        Assert.Equal("{}\n", Text());
    }

    private string[] Lines() => Text().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads as a log reader does, which on Windows has to allow that somebody writes.</summary>
    private string Text()
    {
        using var stream = new FileStream(EventsFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
