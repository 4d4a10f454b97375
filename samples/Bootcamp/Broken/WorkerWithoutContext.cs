using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK206: sending moved from the request to the background, and nobody is there whose keys the event could take.</summary>
internal sealed class WorkerWithoutContext(ITracker tracker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        tracker.Track(new NbcApplicationSubmitted { ApplicantId = new ApplicantId("application-1"), CourseId = "backend" });
        return Task.CompletedTask;
    }
}
