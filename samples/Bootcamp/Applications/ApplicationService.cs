using Bootcamp.Deadlines;
using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Applications;

/// <summary>What can happen to an application, each with the event that tells of it.</summary>
public sealed class ApplicationService(ApplicationStore store, IOutbox outbox, ITracker tracker)
{
    /// <summary>The applicant sent the form. The keys are those of this request, and are stored for the steps to come.</summary>
    public Application Submit(string courseId, TimeSpan? sinceLanding)
    {
        var context = StoredContext.Capture();
        var application = new Application($"application-{Guid.NewGuid():N}", courseId, context.ToText(), ApplicationState.Submitted);
        store.Add(application);
        outbox.Publish(new Submission(application.Id, courseId, context));
        tracker.Track(new NbcApplicationSubmitted
        {
            ApplicantId = new ApplicantId(application.Id),
            CourseId = application.CourseId,
            LeadTimeMs = (long?)sinceLanding?.TotalMilliseconds,
        });
        return application;
    }

    /// <summary>The payment provider confirmed. Its request carries no key of ours at all.</summary>
    /// <remarks>The promise is checked here, and whoever calls it, from another assembly too, may count on it.</remarks>
    [Emits<NbcPurchaseCompletedServer>]
    public bool CompletePurchase(string id)
    {
        if (store.Advance(id, ApplicationState.Purchased) is not { } application)
        {
            TrackingPlan.NoEvent("the provider confirms some payments twice, and the first time counted");
            return false;
        }

        tracker.Track(
            new NbcPurchaseCompletedServer { ApplicantId = new ApplicantId(application.Id), CourseId = application.CourseId },
            StoredContext.Restore(application.TrackingContext));
        return true;
    }

    /// <summary>The applicant took the application back, in a request of their own.</summary>
    public Task<bool> WithdrawAsync(string id, WithdrawReason reason, string? comment)
    {
        if (store.Advance(id, ApplicationState.Withdrawn) is not { } application)
        {
            // The plan's feature asks for its event on every way out but failures, and a mere `false` may mean anything.
            TrackingPlan.NoEvent("nothing was withdrawn: there is no such application, or it is too late");
            return Task.FromResult(false);
        }

        tracker.Track(new NbcApplicationWithdrawnServer
        {
            ApplicantId = new ApplicantId(application.Id),
            CourseId = application.CourseId,
            WithdrawReason = reason,
            Comment = comment,
        });
        return Task.FromResult(true);
    }
}
