using System;
using System.Collections.Generic;
using System.Diagnostics;
using Firebase.Analytics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using Snowplow.Tracker.Models;
using Snowplow.Tracker.Models.Events;

namespace Depot.Floor
{
    /// <summary>The SDKs that take names and properties in a way of their own.</summary>
    internal sealed class Telemetry(Snowplow.Tracker.Tracker snowplow, OpenTelemetry.Logs.Logger records, ILogger logger)
    {
        public void Pairs(string label, string pallet)
        {
            FirebaseAnalytics.LogEvent("scan_failed", "label", label);
            FirebaseAnalytics.LogEvent("floor_swept", "count", 3);
            FirebaseAnalytics.LogEvent("pallet_moved", new Parameter("pallet", pallet), new Parameter("dock", label));
            FirebaseAnalytics.LogEvent({|TRK104:"scan_failed"|}, "note", label);
            FirebaseAnalytics.LogEvent("scan_failed", new Parameter("label", label), new Parameter({|TRK105:"page"|}, 2));
            FirebaseAnalytics.LogEvent({|TRK101:"scan_lost"|}, "label", label);
            mixpanel.Mixpanel.Track("scan_failed", "label", label);
            mixpanel.Mixpanel.Track({|TRK104:"pallet_moved"|}, "dock", label);
        }

        public void Tags(Activity activity, string pallet, double weight)
        {
            activity.AddEvent(new ActivityEvent("pallet_moved", tags: new ActivityTagsCollection { ["pallet"] = pallet }));
            activity.AddEvent(new ActivityEvent("gate_opened"));
            var tags = new ActivityTagsCollection { { "pallet", pallet } };
            tags.Add("weight", weight);
            activity?.AddEvent(new ActivityEvent("pallet_weighed", DateTimeOffset.UtcNow, tags));
            activity.AddEvent(new ActivityEvent({|TRK104:"pallet_weighed"|}, tags: new ActivityTagsCollection { ["pallet"] = pallet }));
            activity.AddEvent(new ActivityEvent({|TRK101:"pallet_dropped"|}));
            activity.AddEvent(new ActivityEvent("pallet_moved", tags: new ActivityTagsCollection { ["pallet"] = pallet, [{|TRK105:"aisle"|}] = 2 }));
        }

        public void Spans(TelemetrySpan span, string pallet)
        {
            span.AddEvent("gate_opened");
            span.AddEvent("pallet_moved", new SpanAttributes(new Dictionary<string, object> { ["pallet"] = pallet }));
            span.AddEvent({|TRK101:"span_begun"|});
            span.AddEvent({|TRK104:"pallet_moved"|}, new SpanAttributes(new Dictionary<string, object> { ["dock"] = pallet }));
        }

        public void Described(string pallet, double weight)
        {
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.depot/pallet_moved/jsonschema/1-0-0", new Dictionary<string, object> { ["pallet"] = pallet })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.depot/gate_opened/jsonschema/1-0-0", new { })));
            var weighed = new SelfDescribingJson("iglu:com.depot/pallet_weighed/jsonschema/1-0-2", new { pallet, weight });
            snowplow.Track(new SelfDescribing().SetEventData(weighed).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.depot/pallet_dropped/jsonschema/1-0-0"|}, new { pallet })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK104:"iglu:com.depot/pallet_weighed/jsonschema/1-0-0"|}, new { pallet })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.depot/pallet_moved/jsonschema/1-0-0", new { pallet, {|TRK105:aisle|} = 2 })).Build());
        }

        public void Records(string pallet)
        {
            var attributes = new LogRecordAttributeList { ["pallet"] = pallet };
            records.EmitLog(new LogRecordData { EventName = "pallet_moved" }, attributes);
            records.EmitLog(new LogRecordData { EventName = "gate_opened" });
            records.EmitLog(new LogRecordData { Body = "an ordinary line" });
            var data = new LogRecordData { EventName = "gate_closed" };
            records.EmitLog(data);
            records.EmitLog(new LogRecordData { EventName = {|TRK101:"pallet_dropped"|} });
            records.EmitLog(new LogRecordData { EventName = {|TRK104:"pallet_moved"|} });
            records.EmitLog(new LogRecordData { EventName = {|TRK104:"pallet_weighed"|} }, attributes);
        }

        public void Lines(string pallet, string label)
        {
            logger.LogInformation(new EventId(1, "gate_opened"), "The gate is open");
            logger.LogInformation(new EventId(2, "pallet_moved"), "Moved {pallet} to {dock}", pallet, label);
            logger.Log(LogLevel.Warning, new EventId(3, "scan_failed"), "Cannot read {label}", label);
            logger.LogInformation(new EventId(4, "cache_warm"), "No event of the plan");
            logger.LogInformation("pallet_moved {dock}", label);
            logger.LogInformation(new EventId(2, {|TRK104:"pallet_moved"|}), "Moved to {dock}", label);
            logger.LogWarning(new EventId(3, {|TRK104:"scan_failed"|}), "Cannot read it");
            logger.LogInformation(new EventId(2, "pallet_moved"), {|TRK105:"Moved {pallet} along {aisle}"|}, pallet, label);
        }

        public void Generated(string pallet, string label)
        {
            FloorLog.GateOpened(logger);
            FloorLog.Moved(logger, pallet, label);
            FloorLog.Failed(logger, label);
            FloorLog.Warm(logger);
            FloorLog.{|TRK104:MovedTo|}(logger, label);
            FloorLog.{|TRK104:FailedSo|}(logger, label);
        }
    }

    internal static partial class FloorLog
    {
        [LoggerMessage(EventId = 1, EventName = "gate_opened", Level = LogLevel.Information, Message = "The gate is open")]
        public static partial void GateOpened(ILogger logger);

        [LoggerMessage(EventId = 2, EventName = "pallet_moved", Level = LogLevel.Information, Message = "Moved {pallet} to {dock}")]
        public static partial void Moved(ILogger logger, string pallet, string dock);

        [LoggerMessage(EventId = 3, EventName = "scan_failed", Level = LogLevel.Warning, Message = "Cannot read {label}")]
        public static partial void Failed(ILogger logger, string label);

        [LoggerMessage(EventId = 4, EventName = "cache_warm", Level = LogLevel.Debug, Message = "No event of the plan")]
        public static partial void Warm(ILogger logger);

        [LoggerMessage(EventId = 5, EventName = "pallet_moved", Level = LogLevel.Information, Message = "Moved to {dock}")]
        public static partial void MovedTo(ILogger logger, string dock);

        [LoggerMessage(EventId = 6, EventName = "scan_failed", Level = LogLevel.Warning, Message = "Cannot read it: {note}")]
        public static partial void FailedSo(ILogger logger, string note);
    }

    internal static partial class FloorLog
    {
        // What the logging generator writes.
        public static partial void GateOpened(ILogger logger) => _ = logger;

        public static partial void Moved(ILogger logger, string pallet, string dock) => _ = logger;

        public static partial void Failed(ILogger logger, string label) => _ = logger;

        public static partial void Warm(ILogger logger) => _ = logger;

        public static partial void MovedTo(ILogger logger, string dock) => _ = logger;

        public static partial void FailedSo(ILogger logger, string note) => _ = logger;
    }
}
