using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AmplitudeSharp;
using Newtonsoft.Json.Linq;

namespace Depot.Floor
{
    internal sealed class Weighing
    {
        [JsonPropertyName("pallet")]
        public string Pallet { get; set; }

        [JsonPropertyName("weight")]
        public double Weight { get; set; }

        [JsonIgnore]
        public string Driver { get; set; }
    }

    internal sealed class Docking
    {
        [JsonPropertyName("gate")]
        public string Dock { get; set; }
    }

    internal sealed record Move(string pallet, string dock);

    internal sealed record Failure(string note);

    internal class Loose
    {
        public string Pallet { get; set; }
    }

    /// <summary>Property bags in every form that a bag has.</summary>
    internal sealed class Bags(AmplitudeService sdk)
    {
        private static readonly Dictionary<string, object> Base = new() { ["pallet"] = Environment.MachineName };

        private Dictionary<string, object> _shared = new();

        public void Initialisers(string pallet, double weight)
        {
            sdk.Track("pallet_moved", new Dictionary<string, object> { { "pallet", pallet } });
            sdk.Track("pallet_weighed", new Dictionary<string, object> { ["pallet"] = pallet, ["weight"] = weight });
            sdk.Track("pallet_weighed", new Dictionary<string, object>(4) { { "pallet", pallet }, { "weight", weight } });
            sdk.Track({|TRK104:"pallet_weighed"|}, new Dictionary<string, object> { { "pallet", pallet } });
            sdk.Track({|TRK104:"pallet_moved"|}, new Dictionary<string, object> { ["dock"] = pallet });
            sdk.Track("pallet_moved", new Dictionary<string, object> { ["pallet"] = pallet, [{|TRK105:"lane"|}] = 3 });
        }

        public void Typed(string pallet, double weight)
        {
            Dictionary<string, object> moved = new() { ["pallet"] = pallet };
            sdk.Track("pallet_moved", moved);
            SortedDictionary<string, object> weighed = new() { { "pallet", pallet }, { "weight", weight } };
            sdk.Track("pallet_weighed", weighed);
            Send(new() { ["pallet"] = pallet, ["dock"] = "3" });
            Dictionary<string, object> lacking = new() { ["dock"] = pallet };
            sdk.Track({|TRK104:"pallet_moved"|}, lacking);
            Dictionary<string, object> longer = new() { ["pallet"] = pallet, [{|TRK105:"aisle"|}] = 2 };
            sdk.Track("pallet_moved", longer);
            {|TRK104:Send(new() { ["dock"] = "3" })|};

            void Send(Dictionary<string, object> bag) => sdk.Track("pallet_moved", bag);
        }

        public void Collections(string pallet, Dictionary<string, object> given)
        {
            Dictionary<string, object> known = new() { ["pallet"] = pallet };
            sdk.Track("pallet_moved", new Dictionary<string, object>([new KeyValuePair<string, object>("pallet", pallet)]));
            sdk.Track("pallet_moved", new Dictionary<string, object>([.. known]));
            sdk.Track("pallet_moved", new Dictionary<string, object>([.. known, KeyValuePair.Create<string, object>("dock", "3")]));
            sdk.Track("pallet_moved", new[] { KeyValuePair.Create<string, object>("pallet", pallet) }.ToDictionary(pair => pair.Key, pair => pair.Value));
            sdk.Track({|TRK104:"pallet_weighed"|}, new Dictionary<string, object>([.. known]));
            sdk.Track("pallet_moved", new Dictionary<string, object>([.. given]));
            sdk.Track("pallet_moved", new Dictionary<string, object>([.. known, KeyValuePair.Create<string, object>({|TRK105:"aisle"|}, "3")]));
        }

        public void Json(string pallet, double weight)
        {
            sdk.Track("pallet_moved", new JsonObject { ["pallet"] = pallet });
            sdk.Track("pallet_weighed", new JObject { ["pallet"] = pallet, ["weight"] = weight });
            sdk.Track("pallet_moved", new JObject(new JProperty("pallet", pallet)));
            var later = new JsonObject();
            later["pallet"] = pallet;
            sdk.Track("pallet_moved", later);
            sdk.Track({|TRK104:"pallet_weighed"|}, new JsonObject { ["pallet"] = pallet });
            sdk.Track("pallet_moved", new JObject { ["pallet"] = pallet, [{|TRK105:"aisle"|}] = 2 });
            sdk.Track({|TRK104:"pallet_moved"|}, new JObject(new JProperty("dock", pallet)));
        }

        public void Anonymous(string pallet, double weight)
        {
            sdk.Track("pallet_moved", new { pallet });
            sdk.Track("pallet_weighed", new { pallet, weight });
            var values = new { pallet, dock = "3" };
            sdk.Track("pallet_moved", values);
            sdk.Track({|TRK104:"pallet_weighed"|}, new { pallet });
            sdk.Track("pallet_moved", new { pallet, {|TRK105:aisle|} = 2 });
            sdk.Track({|TRK104:"truck_docked"|}, new { carrier = pallet });
        }

        public void Objects(string pallet, double weight, Loose loose)
        {
            sdk.Track("pallet_weighed", new Weighing { Pallet = pallet, Weight = weight, Driver = pallet });
            sdk.Track("pallet_moved", new Move(pallet, "3"));
            Weighing weighed = new() { Pallet = pallet, Weight = weight };
            sdk.Track("pallet_weighed", weighed);
            sdk.Track({|TRK104:"truck_docked"|}, new Docking { {|TRK105:Dock|} = pallet });
            sdk.Track({|TRK104:"scan_failed"|}, new Failure("torn"));
            sdk.Track("pallet_moved", loose);
        }

        public void Filled(string pallet, double weight, bool heavy, string note)
        {
            var one = new Dictionary<string, object>();
            one.Add("pallet", pallet);
            if (heavy)
                one.TryAdd("dock", "3");
            sdk.Track("pallet_moved", one);
            var two = new Dictionary<string, object> { ["pallet"] = pallet };
            two["weight"] = weight;
            sdk.Track("pallet_weighed", two);
            two.Remove("weight");
            sdk.Track({|TRK104:"pallet_weighed"|}, two);
            var three = new Dictionary<string, object>();
            if (heavy)
                three["label"] = note;
            else
                three["label"] = "light";
            sdk.Track("scan_failed", three);
            var four = new Dictionary<string, object>();
            if (heavy)
                four["label"] = note;
            sdk.Track("scan_failed", {|TRK108:four|});
            if (!four.ContainsKey("label"))
                four.Add("label", "none");
            sdk.Track("scan_failed", four);
        }

        public void Ways(string pallet, IReadOnlyList<string> labels, bool early)
        {
            var bag = new Dictionary<string, object>();
            if (early)
            {
                sdk.Track({|TRK104:"scan_failed"|}, bag);
                return;
            }

            bag["label"] = pallet;
            sdk.Track("scan_failed", bag);
            foreach (var label in labels)
            {
                bag["label"] = label;
                bag["note"] = "again";
                sdk.Track("scan_failed", bag);
            }

            foreach (var label in labels)
            {
                var own = new Dictionary<string, object> { ["note"] = label };
                sdk.Track({|TRK104:"scan_failed"|}, own);
            }

            var tried = new Dictionary<string, object>();
            try
            {
                tried["label"] = labels[0];
            }
            catch (ArgumentOutOfRangeException)
            {
                tried["label"] = "none";
            }

            sdk.Track("scan_failed", tried);
            var perhaps = new Dictionary<string, object>();
            foreach (var label in labels)
                perhaps["label"] = label;
            sdk.Track("scan_failed", {|TRK108:perhaps|});
        }

        public void Lambdas(string label)
        {
            Fill(bag => bag["label"] = label);
            Fill(bag => { bag.Add("label", label); bag.Add("note", "torn"); });
            Action<Dictionary<string, object>> both = bag => bag["label"] = label;
            Fill(both);
            {|TRK104:Fill(bag => bag["note"] = "torn")|};
            {|TRK104:Fill(_ => { })|};
            Fill(bag => { bag["label"] = label; bag[{|TRK105:"page"|}] = 2; });
        }

        public void Chains(string label)
        {
            sdk.Track("scan_failed", new Values().Add("label", label));
            sdk.Track("scan_failed", new Values().Add("label", label).Add("note", "torn"));
            var begun = new Values();
            begun.Add("label", label).Add("note", "torn");
            sdk.Track("scan_failed", begun);
            sdk.Track({|TRK104:"scan_failed"|}, new Values().Add("note", label));
            sdk.Track("scan_failed", new Values().Add("label", label).Add({|TRK105:"page"|}, 2));
            sdk.Track({|TRK104:"scan_failed"|}, new Values());
        }

        public void Helpers(string pallet, Func<Dictionary<string, object>> make)
        {
            sdk.Track("pallet_moved", Moved(pallet));
            sdk.Track("pallet_moved", Moved(pallet, "3"));
            sdk.Track("pallet_weighed", With(Moved(pallet), "weight", 3.5, remove: "dock"));
            sdk.Track({|TRK104:"truck_docked"|}, {|TRK105:Nothing()|});
            sdk.Track({|TRK104:"pallet_weighed"|}, Lacking(pallet));
            sdk.Track("pallet_moved", {|TRK108:make()|});
        }

        public void Copies(string pallet)
        {
            sdk.Track("pallet_moved", new Dictionary<string, object>(Base));
            sdk.Track("pallet_moved", Base.ToDictionary(pair => pair.Key, pair => pair.Value));
            sdk.Track("pallet_weighed", new Dictionary<string, object>(Base) { ["weight"] = 2.5 });
            sdk.Track({|TRK104:"pallet_weighed"|}, new Dictionary<string, object>(Base));
            sdk.Track("pallet_moved", {|TRK108:Base.Where(pair => pair.Value is string).ToDictionary(pair => pair.Key, pair => pair.Value)|});
            sdk.Track("pallet_moved", {|TRK108:new Dictionary<string, object>(_shared)|});
            _shared = new Dictionary<string, object> { ["pallet"] = pallet };
        }

        private static Dictionary<string, object> Moved(string pallet, string dock = null)
        {
            var bag = new Dictionary<string, object> { ["pallet"] = pallet };
            if (dock != null)
                bag["dock"] = dock;
            return bag;
        }

        private static Dictionary<string, object> With(Dictionary<string, object> bag, string key, object value, string remove)
        {
            bag.Remove(remove);
            bag[key] = value;
            return bag;
        }

        private static Dictionary<string, object> Nothing() => new() { ["aisle"] = 3 };

        private static Dictionary<string, object> Lacking(string pallet) => new() { ["pallet"] = pallet };

        private void Fill(Action<Dictionary<string, object>> fill)
        {
            var bag = new Dictionary<string, object>();
            fill(bag);
            sdk.Track("scan_failed", bag);
        }

        private sealed class Values : Dictionary<string, object>
        {
            public new Values Add(string key, object value)
            {
                base.Add(key, value);
                return this;
            }
        }
    }
}
