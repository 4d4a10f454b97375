using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PostHog;

namespace Grocer.Jobs
{
    /// <summary>A wrapper that is generic in what it sends, as code bases grow them.</summary>
    internal abstract class Reminder<TState>
    {
        private readonly IPostHogClient _hog;

        protected Reminder(IPostHogClient hog) => _hog = hog;

        protected abstract string EventName { get; }

        protected abstract IDictionary<string, object> Describe(TState state);

        protected void Remind(string user, TState state) => _hog.Capture(user, EventName, new Dictionary<string, object>(Describe(state)));

        protected bool Say(string user, string name, params string[] tags)
        {
            var bag = new Dictionary<string, object>();
            if (tags.Length > 0)
                bag["channel"] = string.Join(",", tags);
            return _hog.Capture(user, name, bag);
        }
    }

    internal sealed class BasketReminder : Reminder<int>
    {
        private readonly IPostHogClient _client;
        private readonly Timer _timer;

        public BasketReminder(IPostHogClient client)
            : base(client)
        {
            _client = client;
            _timer = new Timer(_ => client.Capture("system", {|TRK101:"reminder_due"|}), null, TimeSpan.Zero, TimeSpan.FromHours(1));
        }

        protected override string EventName => "basket_viewed";

        public async Task<bool> Run(string user, Task<string> order, CancellationToken stopping)
        {
            Remind(user, 3);
            Say(user, "signed_in", "mail");
            Say(user, {|TRK101:"reminder_said"|}, "mail", "push");
            Say({|TRK201:""|}, "signed_in");
            var sent = _client.Capture(user, "invoice_sent", new Dictionary<string, object> { ["order_id"] = await order });
            return sent
                && _client.Capture(user, "delivery_dispatched", new() { { "order_id", await order } }, null, null)
                && !_client.Capture(user, stopping.IsCancellationRequested ? {|TRK101:"reminder_stopped"|} : {|TRK101:"reminder_sent"|})
                || _client.Capture(user, {|TRK201:"delivery_dispatched"|});
        }

        protected override IDictionary<string, object> Describe(int state) => new Dictionary<string, object> { ["quantity"] = state };
    }
}
