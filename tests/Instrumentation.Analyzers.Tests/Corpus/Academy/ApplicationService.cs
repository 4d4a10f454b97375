using System;
using System.Threading.Tasks;
using Instrumentation;

namespace Academy.Applications
{
    using Academy.Tracking;

    public enum Decision
    {
        None,
        Passed,
        Refused,
    }

    public sealed record Application(string Id, string CourseId, string Context, Decision Decision, string UserId);

    public interface IApplications
    {
        Application? Find(string id);

        Task<Application?> Remove(string id);

        void Store(Application application);
    }

    public sealed class Failure
    {
    }

    /// <summary>What can happen to an application.</summary>
    public sealed class ApplicationService(IApplications store, ITracker tracker)
    {
        public Application Submit(string course)
        {
            var application = new Application(Guid.NewGuid().ToString("N"), course, StoredContext.Capture().ToText(), Decision.None, "");
            store.Store(application);
            tracker.Track(new ApplicationSubmitted { ApplicationId = new ApplicationId(application.Id), CourseId = course });
            return application;
        }

        // The plan holds it to the event by its documentation id.
        public async Task<bool> WithdrawAsync(string id, string? reason)
        {
            var application = await store.Remove(id);
            if (application is null)
            {
                TrackingPlan.NoEvent("there was nothing to take back");
                return false;
            }

            if (application.Decision == Decision.Refused)
                {|TRK309:return|} false;
            tracker.Track(new ApplicationWithdrawn
            {
                ApplicationId = new ApplicationId(application.Id),
                WithdrawReason = reason is null ? null : WithdrawReason.Schedule,
            });
            return true;
        }

        public bool Pass(string id)
        {
            if (store.Find(id) is not { Decision: Decision.None } application)
                return false;
            store.Store(application with { Decision = Decision.Passed });
            tracker.Track(new PaperPassed { ApplicationId = new ApplicationId(id) }, StoredContext.Restore(application.Context));
            return true;
        }
    }
}
