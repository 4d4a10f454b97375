using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplitudeSharp;

namespace Grocer.Mobile
{
    internal sealed class ListViewModel : ViewModel
    {
        private readonly AmplitudeService _amplitude;
        private readonly List<string> _items = new();
        private string _id = "";

        public ListViewModel(AmplitudeService amplitude)
        {
            _amplitude = amplitude;
            Share = new Command(() => _amplitude.Track("list_shared", new { list_id = _id, channel = "link" }));
            ShareAgain = new Command(() => _amplitude.Track({|TRK104:"list_shared"|}, new { list_id = _id }));
            Print = new Command(() => _amplitude.Track({|TRK101:"list_printed"|}, new { list_id = _id }));
        }

        public Command Share { get; }

        public Command ShareAgain { get; }

        public Command Print { get; }

        protected override string ScreenName => "list";

        public void Appear(bool first)
        {
            Shown();
            Telemetry.Screen("list");
            Telemetry.Track("app_opened");
            Telemetry.Track({|TRK101:"app_open"|});
            Telemetry.Track("push_opened", "channel", "mail");
            Telemetry.Track({|TRK104:"push_opened"|}, {|TRK105:"source"|}, "mail");
            Telemetry.Track({|TRK101:"push_received"|}, "channel", "mail");
            Telemetry.Track("list_shared", ("list_id", _id), ("channel", "link"));
            Telemetry.Member();
            Telemetry.Counted("app_opened");
            Telemetry.Counted({|TRK101:"app_reopened"|});
            if (first)
                Telemetry.InCommon("account_created");
            Telemetry.InCommon("push_opened");
            Telemetry.InCommon("list_shared", new Dictionary<string, object> { ["list_id"] = _id });
            Telemetry.InCommon({|TRK104:"list_shared"|});
            Telemetry.InCommon({|TRK101:"list_seen"|});
        }

        public async Task Create(string title)
        {
            await Task.Delay(10);
            _amplitude.Track("list_created", new { list_id = _id });
            _amplitude.Track("list_created", new { list_id = _id, {|TRK105:title|} });
            _amplitude.Track({|TRK104:"list_created"|}, new { {|TRK105:title|} });
            _amplitude.Track({|TRK104:"list_created"|});
            _amplitude.Track({|TRK101:"list_create"|}, new { list_id = _id });
            Report("list_created", new { list_id = _id });
            Report({|TRK104:"list_created"|}, new { });
            Report({|TRK101:nameof(Create)|});
            ReportAll("app_opened", "signed_out");
        }

        public void AsJson(string item, int quantity, JsonObject given)
        {
            _amplitude.Track("product_added", new JsonObject { ["item_id"] = item, ["quantity"] = quantity });
            _amplitude.Track({|TRK104:"product_added"|}, new JsonObject { ["item_id"] = item });
            var json = new JsonObject { { "item_id", item } };
            json["quantity"] = quantity;
            _amplitude.Track("product_added", json);
            json.Remove("quantity");
            _amplitude.Track({|TRK104:"product_added"|}, json);
            var later = new JsonObject();
            later.Add("item_id", item);
            if (quantity > 0)
                later.Add("quantity", quantity);
            _amplitude.Track("product_added", {|TRK108:later|});
            Telemetry.InCommon({|TRK101:"json_given"|}, new Dictionary<string, object> { ["json"] = given });
        }

        public void AsPairs(string item, int quantity)
        {
            _amplitude.Track("product_removed", new[] { new KeyValuePair<string, object>("item_id", item) });
            _amplitude.Track({|TRK104:"product_added"|}, new[] { KeyValuePair.Create("item_id", (object)item) });
            KeyValuePair<string, object>[] own = [new KeyValuePair<string, object>("item_id", item)];
            _amplitude.Track("product_removed", own);
            KeyValuePair<string, object>[] more = [.. own, new KeyValuePair<string, object>("quantity", quantity)];
            _amplitude.Track("product_added", more);
            KeyValuePair<string, object>[] less = [.. own];
            _amplitude.Track({|TRK104:"product_added"|}, less);
            KeyValuePair<string, object>[] other = [.. own, .. _items.Select(other => new KeyValuePair<string, object>(other, 1))];
            _amplitude.Track("product_added", {|TRK108:other|});
        }

        public void Conditional(string item, int? quantity, bool known)
        {
            _amplitude.Track("product_added", quantity is { } given ? new { item_id = item, quantity = given } : new { item_id = item, quantity = 1 });
            _amplitude.Track("product_viewed", known ? (object)new { item_id = item } : new { item_name = item });
            _amplitude.Track({|TRK104:"product_added"|}, known ? (object)new { item_id = item } : new { {|TRK105:name|} = item });
            object bag = known ? new { item_id = item, quantity = 1 } : new { item_id = item };
            _amplitude.Track("product_added", {|TRK108:bag|});
            _amplitude.Track(known ? "product_removed" : {|TRK104:"product_added"|}, new { item_id = item });
            _amplitude.Track(known ? {|TRK101:"product_lost"|} : "product_removed", new { item_id = item });
        }

        public void Opaque(object any, dynamic late, IEnumerable<KeyValuePair<string, object>> pairs)
        {
            var bag = new Dictionary<string, object>();
            foreach (var item in _items)
                bag[item] = 1;
            _amplitude.Track("product_added", {|TRK108:bag|});
            _amplitude.Track("product_added", {|TRK108:Session.Current|});
            _amplitude.Track("list_created", {|TRK108:Session.Values["list"]|});
            Session.Current = any;
            Session.Current = late;
            Session.Current = pairs;
        }
    }

    internal static class Session
    {
        public static object Current { get; set; } = new();

        public static Dictionary<string, object> Values { get; } = new();
    }
}
