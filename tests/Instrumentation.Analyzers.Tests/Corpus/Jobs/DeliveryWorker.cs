using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;

namespace Grocer.Jobs
{
    internal sealed record Delivery(string Order, string Store, TimeSpan Took, string? Fault);

    internal interface IDeliveries
    {
        IAsyncEnumerable<Delivery> Done(CancellationToken stopping);
    }

    internal sealed class DeliveryWorker
    {
        private const string Delivery = "delivery";
        private const string Scheduled = Delivery + "_scheduled";
        private const string Arrived = Delivery + "_arrived";

        private readonly TelemetryClient _client;
        private readonly IDeliveries _deliveries;

        public DeliveryWorker(TelemetryClient client, IDeliveries deliveries) => (_client, _deliveries) = (client, deliveries);

        public async Task ExecuteAsync(CancellationToken stopping)
        {
            await foreach (var delivery in _deliveries.Done(stopping))
            {
                _client.TrackEvent("delivery_completed", new Dictionary<string, string>
                {
                    ["order_id"] = delivery.Order,
                    ["duration_ms"] = delivery.Took.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
                });
                _client.TrackEvent(
                    "delivery_completed",
                    new Dictionary<string, string> { ["order_id"] = delivery.Order },
                    new Dictionary<string, double> { ["duration_ms"] = delivery.Took.TotalMilliseconds });
                _client.TrackEvent({|TRK104:"delivery_completed"|}, new Dictionary<string, string> { ["order_id"] = delivery.Order });
                _client.TrackEvent(
                    {|TRK104:"delivery_completed"|},
                    new Dictionary<string, string> { ["order_id"] = delivery.Order },
                    new Dictionary<string, double> { ["duration_s"] = delivery.Took.TotalSeconds });
                _client.TrackEvent({|TRK101:Arrived|}, new Dictionary<string, string> { ["order_id"] = delivery.Order });
                _client.TrackEvent(delivery.Fault is null ? Scheduled : {|TRK101:"delivery_" + "failed"|}, new Dictionary<string, string> { { "order_id", delivery.Order }, { "store_id", delivery.Store } });
                _client.TrackTrace("delivery_traced");
                _client.TrackMetric("delivery_measured", 1);
            }
        }

        public void Filled(Delivery delivery)
        {
            var telemetry = new EventTelemetry("delivery_scheduled");
            telemetry.Properties["order_id"] = delivery.Order;
            telemetry.Properties.Add("store_id", delivery.Store);
            _client.TrackEvent(telemetry);

            var lacking = new EventTelemetry({|TRK104:Scheduled|});
            lacking.Properties["order_id"] = delivery.Order;
            _client.TrackEvent(lacking);

            var named = new EventTelemetry { Name = "delivery_dispatched" };
            named.Properties["order_id"] = delivery.Order;
            _client.TrackEvent(named);

            var wrong = new EventTelemetry { Name = {|TRK101:"delivery_dispached"|} };
            wrong.Properties["order_id"] = delivery.Order;
            _client.TrackEvent(wrong);

            var measured = new EventTelemetry("delivery_completed");
            measured.Properties["order_id"] = delivery.Order;
            measured.Metrics["duration_ms"] = delivery.Took.TotalMilliseconds;
            _client.TrackEvent(measured);

            var partly = new EventTelemetry("delivery_scheduled");
            partly.Properties["order_id"] = delivery.Order;
            if (delivery.Store.Length > 0)
                partly.Properties["store_id"] = delivery.Store;
            _client.TrackEvent({|TRK108:partly|});

            var more = new EventTelemetry("delivery_dispatched") { Properties = { ["order_id"] = delivery.Order } };
            more.Properties[{|TRK105:"van"|}] = "7";
            _client.TrackEvent(more);

            _client.TrackEvent(Dispatched(delivery));
            _client.TrackEvent(new EventTelemetry("delivery_dispatched") { Properties = { ["order_id"] = {|TRK201:"-"|} } });
        }

        public void Spans(Activity? activity, Delivery delivery, DateTimeOffset at)
        {
            activity?.AddEvent(new ActivityEvent("delivery_dispatched", tags: new ActivityTagsCollection { ["order_id"] = delivery.Order }));
            activity?.AddEvent(new ActivityEvent({|TRK201:"delivery_dispatched"|}));
            activity?.AddEvent(new ActivityEvent({|TRK104:"delivery_scheduled"|}, at, new ActivityTagsCollection { { "order_id", delivery.Order } }));
            activity?.AddEvent(new({|TRK101:"delivery_traced"|}));

            var tags = new ActivityTagsCollection();
            tags.Add("order_id", delivery.Order);
            tags["store_id"] = delivery.Store;
            activity?.AddEvent(new ActivityEvent("delivery_scheduled", at, tags));

            var half = new ActivityTagsCollection { { "order_id", delivery.Order } };
            if (delivery.Fault is null)
                half.Add("store_id", delivery.Store);
            activity?.AddEvent({|TRK108:new ActivityEvent("delivery_scheduled", at, half)|});

            var copied = new ActivityTagsCollection(tags) { [{|TRK105:"van"|}] = 7 };
            activity?.AddEvent(new ActivityEvent("delivery_scheduled", at, copied));
            activity?.SetTag("anything", 1);
        }

        private static EventTelemetry Dispatched(Delivery delivery)
        {
            var telemetry = new EventTelemetry("delivery_dispatched");
            telemetry.Properties["order_id"] = delivery.Order;
            return telemetry;
        }
    }
}
