using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using AmplitudeSharp;
using Mixpanel;

namespace Grocer.Mobile
{
    internal sealed record ReviewProperties(
        [property: JsonPropertyName("item_id")] string Item,
        [property: JsonPropertyName("rating")] int Stars);

    internal sealed class SharedProperties
    {
        [JsonPropertyName("list_id")]
        public string? List { get; init; }

        [DataMember(Name = "channel")]
        public string? Way { get; set; }

        [JsonIgnore]
        public string? Secret { get; set; }
    }

    internal sealed class PrintedProperties
    {
        public string? list_id { get; set; }

        public int copies { get; set; }
    }

    internal enum Button
    {
        signed_in,
        signed_up,
    }

    internal interface IReport
    {
        void Write(string title, object? details = null);
    }

    internal abstract class Report : IReport
    {
        public void Write(string title, object? details = null) => WriteCore(title, details);

        protected abstract void WriteCore(string title, object? details);
    }

    internal sealed class AmplitudeReport : Report
    {
        private readonly AmplitudeService _service;

        public AmplitudeReport(AmplitudeService service) => _service = service;

        protected override void WriteCore(string title, object? details) => _service.Track(title, details!);
    }

    internal sealed class ReviewPage
    {
        private readonly AmplitudeService _amplitude;
        private readonly IMixpanelClient _mixpanel;
        private readonly IReport _report;

        public ReviewPage(AmplitudeService amplitude, IMixpanelClient mixpanel, IReport report) => (_amplitude, _mixpanel, _report) = (amplitude, mixpanel, report);

        public async Task Submit(string user, string item, int stars)
        {
            _amplitude.Track("review_submitted", new ReviewProperties(item, stars));
            _amplitude.Track("list_shared", new SharedProperties { List = item, Way = "link" });
            _amplitude.Track({|TRK101:"review_sent"|}, new ReviewProperties(item, stars));
            _amplitude.Track({|TRK104:"review_submitted"|}, new { item_id = item });
            await _mixpanel.TrackAsync("review_submitted", user, new ReviewProperties(item, stars));
            await _mixpanel.TrackAsync({|TRK101:"review_posted"|}, user, new ReviewProperties(item, stars));
        }

        public void Press(bool first)
        {
            _amplitude.Track(nameof(Button.signed_in));
            _amplitude.Track({|TRK101:nameof(Button.signed_up)|});
            _report.Write("signed_out");
            _report.Write({|TRK101:"signed_up_again"|});
            _report.Write("review_submitted", new { item_id = "i1", rating = 5 });
            _report.Write({|TRK104:"review_submitted"|}, new { item_id = "i1" });
            _report.Write(first ? "app_opened" : {|TRK101:"app_resumed"|});
            _report.Write({|TRK102:"review_" + first|});
        }

        public void Fill(string item, int stars, bool verbose)
        {
            var bag = new Dictionary<string, object>();
            bag.TryAdd("item_id", item);
            bag.TryAdd("rating", stars);
            bag.TryAdd("item_id", "other");
            _amplitude.Track("review_submitted", bag);
            bag.Remove("rating");
            _amplitude.Track({|TRK104:"review_submitted"|}, bag);
            bag["rating"] = stars;
            bag["item_id"] = item;
            if (verbose)
                bag[{|TRK105:"text"|}] = "long";
            _amplitude.Track("review_submitted", bag);

            Dictionary<string, object> chosen;
            if (verbose)
                chosen = new Dictionary<string, object> { ["item_id"] = item, ["rating"] = stars };
            else if (stars > 3)
                chosen = new() { { "item_id", item }, { "rating", 5 } };
            else
                throw new InvalidOperationException();
            _amplitude.Track("review_submitted", chosen);

            Dictionary<string, object>? lazy = null;
            if (verbose)
                lazy = new Dictionary<string, object> { ["item_id"] = item };
            lazy ??= new Dictionary<string, object> { ["item_id"] = item, ["quantity"] = stars };
            _amplitude.Track("product_added", {|TRK108:lazy|});
        }
    }
}
