using Microsoft.Extensions.DependencyInjection;

namespace Instrumentation.Tests;

public class TrackerDisposalTests
{
    [Fact]
    public async Task A_container_that_ends_leaves_no_fault()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-disposal-").FullName;
        var faults = new List<TrackerFault>();
        var services = new ServiceCollection().AddInstrumentation(options =>
        {
            options.Sinks.Add(new JsonLinesFileSink(Path.Combine(folder, "events.ndjson")));
            options.OnFault = faults.Add;
        });

        await using (var provider = services.BuildServiceProvider())
        {
            using (TrackingContext.Begin(TrackingContext.Empty.With(new UserId("42"))))
                provider.GetRequiredService<ITracker>().Track(new CourseViewed { CourseId = "c#", Score = 0.5 });
        }

        Assert.Empty(faults);
        Directory.Delete(folder, recursive: true);
    }
}
