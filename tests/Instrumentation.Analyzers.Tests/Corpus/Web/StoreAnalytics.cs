using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Segment;
using Segment.Model;

namespace Grocer.Web
{
    /// <summary>What pages use, so that they need not know the SDK.</summary>
    internal interface IStoreAnalytics
    {
        void Send(string name, IDictionary<string, object>? properties = null);

        Task SendAsync(string name, IDictionary<string, object>? properties = null);

        void Priced(string name, double amount, string currency, Dictionary<string, object>? more = null);
    }

    internal abstract class AnalyticsBase
    {
        public abstract void Emit(string userId, string name, IDictionary<string, object>? properties);

        public void Emit(string userId, string name) => Emit(userId, name, null);
    }

    internal sealed class SegmentAnalytics : AnalyticsBase, IStoreAnalytics
    {
        private readonly IAnalyticsClient _client;
        private readonly IVisit _visit;

        public SegmentAnalytics(IAnalyticsClient client, IVisit visit) => (_client, _visit) = (client, visit);

        public override void Emit(string userId, string name, IDictionary<string, object>? properties) => _client.Track(userId, name, properties!);

        public void Send(string name, IDictionary<string, object>? properties = null) => Emit(_visit.UserId, name, properties);

        public async Task SendAsync(string name, IDictionary<string, object>? properties = null)
        {
            await Task.Yield();
            Send(name, properties);
        }

        public void Priced(string name, double amount, string currency, Dictionary<string, object>? more = null)
        {
            var bag = more ?? new Dictionary<string, object>();
            bag["amount"] = amount;
            bag["currency"] = currency;
            bag["session_id"] = _visit.SessionId;
            _client.Track(_visit.UserId, name, bag);
        }

        /// <summary>With what every event of a visit has.</summary>
        internal void InVisit(string name, Dictionary<string, object> own)
        {
            var all = new Dictionary<string, object>(own);
            all["session_id"] = _visit.SessionId;
            _client.Track(_visit.UserId, name, all);
        }

        internal void Fill(string name, Action<Dictionary<string, object>> fill)
        {
            var bag = new Dictionary<string, object>();
            fill(bag);
            _client.Track(_visit.UserId, name, bag);
        }

        internal void OrderEvent(string what, string order) =>
            _client.Track(_visit.UserId, "order_" + what, new Dictionary<string, object> { ["order_id"] = order, ["reason"] = "customer" });

        internal void WithRetry(string name, int attempts)
        {
            try
            {
                _client.Track(_visit.UserId, name);
            }
            catch (TimeoutException) when (attempts > 0)
            {
                WithRetry(name, attempts - 1);
            }
        }

        internal void As(string userId, string name) => _client.Track(userId, name, new Properties());
    }

    internal sealed class NoAnalytics : IStoreAnalytics
    {
        public void Send(string name, IDictionary<string, object>? properties = null)
        {
        }

        public Task SendAsync(string name, IDictionary<string, object>? properties = null) => Task.CompletedTask;

        public void Priced(string name, double amount, string currency, Dictionary<string, object>? more = null)
        {
        }
    }

    internal interface IVisit
    {
        string UserId { get; }

        string SessionId { get; }
    }

    internal static class StoreAnalyticsExtensions
    {
        public static void Seen(this IStoreAnalytics analytics, string name, string item) =>
            analytics.Send(name, new Dictionary<string, object> { ["item_id"] = item });

        public static Task Later(this IStoreAnalytics analytics, string name) => Task.Run(() => analytics.Send(name));

        public static void Both(this SegmentAnalytics analytics, string first, string second)
        {
            analytics.Later(first);
            analytics.Send(second);
        }

        public static void Ordered(this IAnalyticsClient client, Order order, Dictionary<string, object>? more = null)
        {
            var bag = new Dictionary<string, object>(more ?? new()) { ["order_id"] = order.Id };
            client.Track(order.Buyer, "order_refunded", bag);
        }
    }

    public class StoreTelemetry
    {
        private readonly IAnalyticsClient _client;

        public StoreTelemetry(IAnalyticsClient client) => _client = client;

        public void {|TRK114:Record|}(string user, string name, Dictionary<string, object> values) => _client.Track(user, name, values);

        [Instrumentation.TrackingEmitter(Event = "name", Properties = "values")]
        public void Marked(string user, string name, Dictionary<string, object> values) => _client.Track(user, name, values);

        public void Started(string user) => _client.Track(user, "signed_in");

        protected internal void {|TRK114:Named|}(string user, string name) => Record(user, name, new Dictionary<string, object>());
    }
}
