using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Academy.Tracking;
using Avo.Inspector;
using Firebase.Analytics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using Segment;
using Segment.Model;
using Snowplow.Tracker.Models;
using Snowplow.Tracker.Models.Events;
using Unity.Services.Analytics;

namespace Academy.Growth
{
    /// <summary>Pages, screens, persons and groups.</summary>
    public sealed class Kinds(IAnalyticsClient segment)
    {
        public void Pages(string user, string course)
        {
            segment.Page(user, {|TRK104:"Course"|});
            segment.Page(user, {|TRK104:"Course"|}, new Dictionary<string, object>());
            segment.Page(user, {|TRK104:"Course"|}, new Dictionary<string, object> { ["course"] = course });
            segment.Page(user, "Course", new Dictionary<string, object> { ["course_id"] = course });
            segment.Page(user, course, new Dictionary<string, object> { ["course_id"] = course });
            segment.Page(user, "Course", "all", new Dictionary<string, object> { ["course_id"] = course }, new Options());
        }

        public void Screens(string user, string course)
        {
            segment.Screen(user, {|TRK104:"Lesson"|});
            segment.Screen(user, name: {|TRK104:course|});
            segment.Screen(user, "Lesson", new Properties { { "course_id", course }, { {|TRK105:"lesson"|}, 1 } });
            segment.Screen(user, "Lesson", new Properties().Add("course_id", course));
            segment.Screen(user, "Lesson", new Dictionary<string, object> { { "course_id", course } });
            segment.Screen(user, "Overview", new Dictionary<string, object> { ["course_id"] = course });
        }

        public void Persons(string user, string level, Dictionary<string, object> given)
        {
            segment.{|TRK104:Identify|}(user, new Dictionary<string, object> { [{|TRK105:"plan"|}] = "free" });
            segment.{|TRK104:Identify|}(user, new Traits { { {|TRK105:"tier"|}, level } });
            segment.Identify(user, {|TRK108:given|});
            segment.Identify(user, new Dictionary<string, object> { ["level"] = level });
            segment.Identify(user, new Traits { { "level", level } });
            segment.Identify(user, null!);
        }

        public void Groups(string user, string school, string level)
        {
            segment.{|TRK104:Group|}(user, school, new Dictionary<string, object> { [{|TRK105:"plan"|}] = "free" });
            segment.Group(user, school, new Dictionary<string, object> { ["level"] = level, [{|TRK105:"seats_left"|}] = 3 });
            segment.Group(user, school, new Dictionary<string, object> { ["level"] = {|TRK107:"x"|} });
            segment.Group(user, school, new Dictionary<string, object> { ["level"] = level });
            segment.Group(user, school, new Options());
            segment.Group(user, school, new Traits { { "level", "advanced" } });
        }
    }

    /// <summary>SDKs of phones and games, and logs.</summary>
    public sealed class OtherSdks(Snowplow.Tracker.Tracker snowplow, IAnalyticsService unity, AvoInspector avo, TelemetrySpan span, ILogger logger)
    {
        public async Task Emit(int stars, string text)
        {
            FirebaseAnalytics.LogEvent("form_opened");
            FirebaseAnalytics.LogEvent({|TRK101:"form_open"|});
            FirebaseAnalytics.LogEvent("course_rated", "rating", stars);
            FirebaseAnalytics.LogEvent({|TRK104:"course_rated"|}, "level", text);
            FirebaseAnalytics.LogEvent("course_rated", new Parameter("rating", stars), new Parameter({|TRK105:"stars"|}, stars));
            FirebaseAnalytics.LogEvent("course_rated", new Parameter("rating", stars), new Parameter("level", text));

            unity.RecordEvent(new CustomEvent("form_opened"));
            unity.RecordEvent(new CustomEvent({|TRK101:"form_shown"|}));
            unity.RecordEvent(new CustomEvent("course_rated") { { "rating", stars } });
            unity.RecordEvent(new CustomEvent({|TRK104:"course_rated"|}) { ["level"] = text });
            unity.RecordEvent(new FormOpenedEvent());
            unity.RecordEvent({|TRK101:new WrongEvent()|});

            Microsoft.AppCenter.Analytics.Analytics.TrackEvent("form_opened");
            Microsoft.AppCenter.Analytics.Analytics.TrackEvent({|TRK101:"form_closed"|});
            Microsoft.AppCenter.Analytics.Analytics.TrackEvent("course_rated", new Dictionary<string, string> { ["rating"] = stars.ToString() });
            Microsoft.AppCenter.Analytics.Analytics.TrackEvent({|TRK104:"course_rated"|}, new Dictionary<string, string> { ["level"] = text });

            await avo.TrackSchemaFromEvent("form_opened", null!);
            await avo.TrackSchemaFromEvent({|TRK101:"form_seen"|}, null!);
            await avo.TrackSchemaFromEvent("course_rated", new Dictionary<string, object> { ["rating"] = stars });
            await avo.TrackSchemaFromEvent({|TRK104:"course_rated"|}, new Dictionary<string, object> { [{|TRK105:"score"|}] = stars });

            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.academy/form_opened/jsonschema/1-0-0", new { })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.academy/form_sent/jsonschema/1-0-0"|}, new { })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.academy/course_rated/jsonschema/1-0-0", new Dictionary<string, object> { ["rating"] = stars })).Build());
            snowplow.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK104:"iglu:com.academy/course_rated/jsonschema/1-0-0"|}, new Dictionary<string, object> { ["level"] = text })).Build());
            snowplow.Track(new Structured().SetCategory("ui").SetAction("click").Build());
            snowplow.Track(new Timing().SetCategory("form_opened").Build());

            span.AddEvent("form_opened");
            span.AddEvent({|TRK101:"form_rendered"|});
            span.AddEvent("course_rated", new SpanAttributes(new Dictionary<string, object> { ["rating"] = stars }));
            span.AddEvent({|TRK104:"course_rated"|}, new SpanAttributes(new Dictionary<string, object> { ["level"] = text }));

            logger.LogInformation(new EventId(1, "form_opened"), "The form was opened");
            logger.LogInformation(new EventId(2, "form_cached"), "Not an event of the plan");
            logger.LogInformation(new EventId(3, "course_rated"), "Rated with {rating}", stars);
            logger.LogInformation(new EventId(3, {|TRK104:"course_rated"|}), "Rated by {level}", text);
            Log.Rated(logger, stars);
            Log.{|TRK104:RatedBy|}(logger, text);
            Log.Cached(logger);
            logger.LogInformation("course_rated {level}", text);
        }
    }

    public sealed class FormOpenedEvent : Unity.Services.Analytics.Event
    {
        public FormOpenedEvent() : base("form_opened")
        {
        }
    }

    public sealed class WrongEvent : Unity.Services.Analytics.Event
    {
        public WrongEvent() : base("form_lost")
        {
        }
    }

    internal static partial class Log
    {
        [LoggerMessage(EventId = 3, EventName = "course_rated", Level = LogLevel.Information, Message = "Rated with {rating}")]
        public static partial void Rated(ILogger logger, int rating);

        [LoggerMessage(EventId = 3, EventName = "course_rated", Level = LogLevel.Information, Message = "Rated by {level}")]
        public static partial void RatedBy(ILogger logger, string level);

        [LoggerMessage(EventId = 4, EventName = "form_cached", Level = LogLevel.Information, Message = "Cached")]
        public static partial void Cached(ILogger logger);

        // What the generator of the framework would write.
        public static partial void Rated(ILogger logger, int rating) => logger.IsEnabled(LogLevel.Information);

        public static partial void RatedBy(ILogger logger, string level) => logger.IsEnabled(LogLevel.Information);

        public static partial void Cached(ILogger logger) => logger.IsEnabled(LogLevel.Information);
    }
}
