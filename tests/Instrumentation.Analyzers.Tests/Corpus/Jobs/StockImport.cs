using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RudderStack;
using RudderStack.Model;

namespace Grocer.Jobs
{
    internal interface IEventBus
    {
        void Publish(string who, string topic, IDictionary<string, object> body);
    }

    /// <summary>Adds what every job knows, and hands on.</summary>
    internal class RudderBus : IEventBus
    {
        private readonly IRudderAnalyticsClient _client;
        private readonly string _store;

        public RudderBus(IRudderAnalyticsClient client, string store) => (_client, _store) = (client, store);

        void IEventBus.Publish(string who, string topic, IDictionary<string, object> body)
        {
            body["store_id"] = _store;
            Deliver(who, topic, body);
        }

        protected virtual void Deliver(string user, string name, IDictionary<string, object> values) => One(user, name, values);

        private void One(string user, string name, IDictionary<string, object> values) => Two(name, values, user);

        private void Two(string name, IDictionary<string, object> values, string user) => _client.Track(user, name, values);
    }

    internal sealed class StockImport
    {
        private readonly IEventBus _bus;
        private readonly RudderClient _client;

        public StockImport(IEventBus bus, RudderClient client) => (_bus, _client) = (bus, client);

        public async Task Import(string job, IReadOnlyList<int> lines)
        {
            await Task.Yield();
            _bus.Publish(job, "stock_imported", new Dictionary<string, object> { ["quantity"] = lines.Count });
            _bus.Publish(job, {|TRK104:"stock_imported"|}, new Dictionary<string, object>());
            _bus.Publish(job, {|TRK101:"stock_import"|}, new Dictionary<string, object> { ["quantity"] = lines.Count });
            _bus.Publish({|TRK201:"n/a"|}, "stock_imported", new Dictionary<string, object> { ["quantity"] = lines.Count });
            _bus.Publish(job, "stock_imported", new Dictionary<string, object> { ["quantity"] = lines.Count, [{|TRK105:"file"|}] = "a.csv" });
            Step(job, "completed", 17);
            Step(job, {|TRK101:"begun"|}, 17);
            Local(job);
        }

        public void Direct(string job, int count, string store)
        {
            _client.Track(job, "stock_imported", new Properties { { "store_id", store }, { "quantity", count } });
            _client.Track(job, {|TRK104:"stock_imported"|}, new Properties { { "store_id", store } }, new RudderOptions());
            _client.Track(job, "stock_imported", new Properties().Add("store_id", store).Add("quantity", count), new RudderOptions());
            _client.Track(job, {|TRK101:"stock_exported"|}, new RudderOptions());
            _client.Track(job, "stock_imported", {|TRK108:new Properties().Add("store_id", store).Add(job, count)|});
            RudderAnalytics.Client.Track(job, {|TRK101:"stock_counted"|});
            RudderAnalytics.Client.Track(job, "sync_failed", new Dictionary<string, object> { ["error_code"] = "E1", ["attempt"] = count });

            var fluent = new Properties();
            fluent.Add("store_id", store);
            fluent.Add("quantity", count).Add({|TRK105:"shelf"|}, 4);
            _client.Track(job, "stock_imported", fluent);

            var chained = new Properties();
            chained.Add("store_id", store).Add("quantity", count);
            _client.Track(job, "stock_imported", chained);

            var reassigned = new Properties().Add("store_id", store);
            reassigned = reassigned.Add("quantity", count);
            _client.Track(job, "stock_imported", reassigned);
        }

        public void Export(string job, string? feature, int size)
        {
            _client.Track(job, "report_exported", feature is null ? null! : new Dictionary<string, object> { ["feature"] = feature });
            _client.Track(job, {|TRK101:"report_" + nameof(Export)|}, new Dictionary<string, object>());
            _client.Track(job, size switch { > 100 => {|TRK101:"report_large"|}, _ => "report_exported" });
            try
            {
                Import(job, Enumerable.Range(0, size).ToList()).Wait();
            }
            catch (AggregateException failed) when (failed.InnerException is TimeoutException)
            {
                var bag = new Dictionary<string, object> { ["attempt"] = 1 };
                bag["error_code"] = failed.Message;
                _client.Track(job, "sync_failed", bag);
            }
            catch (AggregateException)
            {
                _client.Track(job, {|TRK104:"sync_failed"|}, new Dictionary<string, object> { ["attempt"] = 2 });
            }
        }

        private void Step(string job, string step, int took) =>
            _client.Track(job, $"sync_{step}", new Dictionary<string, object> { ["duration_ms"] = took });

        private void Local(string job)
        {
            Tell("signed_out");
            Tell({|TRK101:"job_ended"|});
            Action<string> send = name => _client.Track(job, name);
            send("signed_in");
            Fill("report_exported", bag => bag["feature"] = "stock");
            Fill("report_exported", bag => bag[{|TRK105:"kind"|}] = "stock");
            Fill({|TRK101:"report_imported"|}, _ => { });

            void Tell(string name) => _client.Track(job, name);

            void Fill(string name, Action<IDictionary<string, object>> fill)
            {
                var bag = new Dictionary<string, object>();
                fill(bag);
                _client.Track(job, name, bag);
            }
        }

        // Nobody calls this: what is in it never happens.
        private void Unused(string job) => _client.Track(job, "subscription_renewed", new Dictionary<string, object> { ["feature"] = "box" });
    }

    internal static class Notes
    {
        public const string Howto = "client.Track(job, \"stock_vanished\")";

        // client.TrackEvent("gift_card_redeemed", new Dictionary<string, string> { ["amount"] = "1" });
        public static readonly string[] Known = { "stock_imported", "gift_card_redeemed" };
    }
}
