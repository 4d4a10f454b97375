using System.Text.Json;

namespace Bootcamp.Tests;

/// <summary>One walk through the funnel, in a process of its own, for all tests that look at what it wrote.</summary>
public sealed class WalkFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bootcamp-walk-").FullName;

    internal string EventsFile => Path.Combine(_folder, "events.ndjson");

    internal DotNetRun Run { get; private set; } = new(-1, "");

    internal IReadOnlyList<string> Lines { get; private set; } = [];

    internal IReadOnlyList<JsonElement> Events { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var application = Path.Combine(AppContext.BaseDirectory, "Bootcamp.dll");
        Run = await DotNet.RunAsync(_folder, application, "walk", $"--events={EventsFile}");
        Assert.True(Run.ExitCode == 0, Run.Output);
        Lines = await File.ReadAllLinesAsync(EventsFile);
        Events = [.. Lines.Select(line => JsonElement.Parse(line))];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
