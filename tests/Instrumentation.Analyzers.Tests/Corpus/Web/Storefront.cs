using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Segment;
using Segment.Model;

namespace Grocer.Web
{
    /// <summary>The oldest part of the shop, in the style of its time.</summary>
    internal sealed class Storefront
    {
        private static readonly IReadOnlyDictionary<string, string> Legacy = new Dictionary<string, string> { ["login"] = "signed_in" };
        private static readonly Dictionary<string, object> Defaults = new() { ["channel"] = "web" };

        private readonly Lazy<IAnalyticsClient> _client;
        private readonly IVisit _visit;
        private readonly Queue<(string Name, Dictionary<string, object> Values)> _pending = new();

        public Storefront(Lazy<IAnalyticsClient> client, IVisit visit) => (_client, _visit) = (client, visit);

        private IAnalyticsClient Client => _client.Value;

        public void Open(string page, bool isHome)
        {
            var (name, values) = isHome ? ("basket_viewed", new Dictionary<string, object>()) : ("signed_out", new Dictionary<string, object>());
            Client.Track(_visit.UserId, {|TRK115:name|}, values);
            Client.Track(_visit.UserId, Legacy["login"]);
            Client.Track(_visit.UserId, "push_opened", new Dictionary<string, object>(Defaults));
            Client.Track(_visit.UserId, {|TRK104:"push_opened"|}, new Dictionary<string, object>(Defaults.Count));
            Client.Track(_visit.UserId, "account_created", new Dictionary<string, object>(Defaults) { [{|TRK105:"page"|}] = page });
        }

        public void Later(string order)
        {
            _pending.Enqueue(("order_refunded", new Dictionary<string, object> { ["order_id"] = order }));
            while (_pending.TryDequeue(out var next))
                Client.Track(_visit.UserId, {|TRK115:next.Name|}, next.Values);
        }

        public async Task Buy(Order order, bool gift, int tries)
        {
            const string Verb = "placed";
            var bag = new Dictionary<string, object>
            {
                [nameof(order) + "_id"] = order.Id,
                ["amount"] = order.Total,
            };
            bag["currency"] = gift ? "EUR" : order.Currency;
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await Task.Delay(attempt);
                    Client.Track(_visit.UserId, $"order_{Verb}", bag);
                    break;
                }
                catch (TimeoutException) when (attempt < tries)
                {
                    Client.Track(_visit.UserId, {|TRK104:"payment_failed"|}, new Dictionary<string, object> { ["order_id"] = order.Id, ["attempt"] = attempt });
                }
            }

            if (bag.Remove("currency", out var currency))
                Client.Track(_visit.UserId, {|TRK104:$"order_{Verb}"|}, bag);
            bag["currency"] = currency ?? "EUR";
            Client.Track(_visit.UserId, "order_placed", bag);
        }

        public void Rate(string item, int? stars)
        {
            if (stars is not int given)
            {
                Emit({|TRK104:"review_submitted"|}, ("item_id", item));
                return;
            }

            Emit("review_submitted", ("item_id", item), ("rating", given));
            Emit({|TRK101:"review_rated"|}, ("item_id", item));
            EmitIf(given > 3, "review_submitted", () => new() { ["item_id"] = item, ["rating"] = given });
            EmitIf(given > 3, {|TRK104:"review_submitted"|}, () => new() { ["item_id"] = item });
            EmitIf(given < 2, {|TRK101:"review_refused"|}, () => new());
        }

        public void Sorted(IEnumerable<string> items)
        {
            items.ToList().ForEach(item => Client.Track(_visit.UserId, "product_removed", new Properties { { "item_id", item } }));
            foreach (var bag in items.Select(item => new Dictionary<string, object> { ["item_id"] = item }))
                Client.Track(_visit.UserId, "product_removed", {|TRK108:bag|});
            foreach (var name in new[] { "signed_in", "signed_out" })
                Client.Track(_visit.UserId, name);
        }

        public void Nested(Order order)
        {
            Report(order.Id);
            Report(order.Id, "late");

            void Report(string id, string? reason = null)
            {
                var bag = new Dictionary<string, object> { ["order_id"] = id };
                bag["reason"] = reason ?? "none given";
                Track("order_cancelled");
                {|TRK105:Track({|TRK104:"payment_failed"|})|};

                void Track(string name) => Client.Track(_visit.UserId, name, bag);
            }
        }

        private void Emit(string name, params (string Key, object Value)[] pairs) =>
            Client.Track(_visit.UserId, name, pairs.ToDictionary(pair => pair.Key, pair => pair.Value));

        private void EmitIf(bool condition, string name, Func<Dictionary<string, object>> make)
        {
            if (condition)
                Client.Track(_visit.UserId, name, make());
        }
    }
}
