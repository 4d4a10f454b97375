using Bootcamp.Applications;
using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Deadlines;

/// <summary>Takes applications back that nobody went on with. There is no request here, so the applicant's context is begun again.</summary>
internal sealed class DeadlineWorker(Outbox outbox, ApplicationStore store, ApplicationService applications, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in outbox.ReadAllAsync(stoppingToken))
        {
            // All wait equally long, so that the first to come is the first to end.
            if (message is Submission submission)
                await ExpireAsync(Deadline.Of(submission, clock.GetUtcNow()), stoppingToken);
        }
    }

    private async Task ExpireAsync(Deadline deadline, CancellationToken stopping)
    {
        await Task.Delay(deadline.At - clock.GetUtcNow(), clock, stopping);
        if (store.Find(deadline.ApplicantId) is not { State: ApplicationState.Submitted })
            return;
        using (TrackingContext.Begin(deadline.Context.Context))
            await applications.WithdrawAsync(deadline.ApplicantId, WithdrawReason.Unknown, "nobody went on with it");
    }
}
