using System;
using System.Collections.Generic;
using System.Linq;
using Segment;
using Segment.Model;

namespace Grocer.Web
{
    internal sealed record Order(string Id, string Buyer, double Total, string Currency, string? Coupon, IReadOnlyList<string> Items);

    internal sealed class OrderService
    {
        private readonly IAnalyticsClient _analytics;

        public OrderService(IAnalyticsClient analytics) => _analytics = analytics;

        public void Place(Order order)
        {
            _analytics.Track(order.Buyer, EventNames.Order.Placed, new Dictionary<string, object>
            {
                { "order_id", order.Id },
                { "amount", order.Total },
                { "currency", order.Currency },
            });

            // A copied call: the amount got lost on the way.
            _analytics.Track(order.Buyer, {|TRK104:EventNames.Order.Placed|}, new Dictionary<string, object>
            {
                { PropertyNames.Order, order.Id },
                { PropertyNames.Currency, order.Currency },
            });

            _analytics.Track(order.Buyer, {|TRK104:EventNames.Order.Placed|}, new Dictionary<string, object>
            {
                [PropertyNames.Order] = order.Id,
                [{|TRK105:PropertyNames.Total|}] = order.Total,
                [PropertyNames.Currency] = order.Currency,
            });
        }

        public void PlaceByName(Order order, bool isTest)
        {
            _analytics.Track(order.Buyer, "order_placed", new Properties().Add("order_id", order.Id).Add("amount", order.Total).Add("currency", order.Currency));
            _analytics.Track(order.Buyer, {|TRK104:"order_placed"|}, new Properties().Add("order_id", order.Id).Add("amount", order.Total));
            _analytics.Track(order.Buyer, {|TRK201:"order_placed"|}, new Properties().Add("amount", order.Total).Add("currency", order.Currency));
            _analytics.Track(order.Buyer, "order_placed", new Properties { { "order_id", order.Id } }.Add("amount", order.Total).Add("currency", order.Currency).Add({|TRK105:"is_test"|}, isTest));
            _analytics.Track(order.Buyer, "order_cancelled", new Properties().Add("order_id", {|TRK201:"n/a"|}).Add("reason", "test"));
        }

        public void Cancel(Order order, string reason, bool byStaff)
        {
            var properties = new Dictionary<string, object>();
            properties.Add("order_id", order.Id);
            properties["reason"] = reason;
            _analytics.Track(order.Buyer, EventNames.Order.Cancelled, properties);

            var half = new Dictionary<string, object> { ["order_id"] = order.Id };
            if (byStaff)
                half["reason"] = "staff";
            _analytics.Track(order.Buyer, EventNames.Order.Cancelled, {|TRK108:half|});

            var whole = new Dictionary<string, object> { ["order_id"] = order.Id };
            if (byStaff)
                whole["reason"] = "staff";
            else
                whole.Add("reason", reason);
            _analytics.Track(order.Buyer, EventNames.Order.Cancelled, whole);

            var removed = new Dictionary<string, object>(whole);
            removed.Remove("reason");
            _analytics.Track(order.Buyer, {|TRK104:EventNames.Order.Cancelled|}, removed);
        }

        public void Refund(Order order, double amount)
        {
            var bag = new Dictionary<string, object> { ["order_id"] = order.Id };
            if (amount <= 0)
                return;

            bag.TryAdd("amount", amount);
            _analytics.Track(order.Buyer, EventNames.Order.Refunded, bag);
            _analytics.Track(order.Buyer, {|TRK101:EventNames.Order.Returned|}, bag);
            _analytics.Track(order.Buyer, {|TRK101:EventNames.Order.Shipped|});

            var early = new Dictionary<string, object> { ["order_id"] = order.Id };
            _analytics.Track(order.Buyer, {|TRK104:EventNames.Order.Refunded|}, early);
            early["amount"] = amount;
            _analytics.Track(order.Buyer, EventNames.Order.Refunded, early);
            early["order_id"] = {|TRK201:string.Empty|};
            _analytics.Track(order.Buyer, EventNames.Order.Refunded, early);
        }

        public void Pay(Order order, Func<string> pay, int attempt)
        {
            var outcome = new Dictionary<string, object> { ["order_id"] = order.Id };
            try
            {
                outcome["payment_method"] = pay();
                _analytics.Track(order.Buyer, EventNames.Order.Payment.Succeeded, outcome);
            }
            catch (TimeoutException timeout)
            {
                var failed = new Dictionary<string, object> { ["order_id"] = order.Id, ["attempt"] = attempt };
                failed["error_code"] = timeout.Message;
                _analytics.Track(order.Buyer, EventNames.Order.Payment.Failed, failed);
                _analytics.Track(order.Buyer, {|TRK101:EventNames.Order.Payment.Refused|}, failed);
            }
            catch (InvalidOperationException)
            {
                _analytics.Track(order.Buyer, {|TRK104:EventNames.Order.Payment.Failed|}, new Dictionary<string, object> { ["order_id"] = order.Id });
                throw;
            }
            finally
            {
                outcome.Clear();
            }

            var late = new Dictionary<string, object> { ["order_id"] = order.Id };
            try
            {
                pay();
                late["payment_method"] = "card";
            }
            catch (Exception)
            {
                // The next line then has no payment method.
            }

            _analytics.Track(order.Buyer, EventNames.Order.Payment.Succeeded, {|TRK108:late|});

            var both = new Dictionary<string, object> { ["order_id"] = order.Id };
            try
            {
                both["payment_method"] = pay();
            }
            catch (Exception)
            {
                both["payment_method"] = "unknown";
            }

            _analytics.Track(order.Buyer, EventNames.Order.Payment.Succeeded, both);
        }

        public void Lines(Order order, int retries)
        {
            var bag = new Dictionary<string, object> { ["order_id"] = order.Id, ["amount"] = 0.0, ["currency"] = order.Currency };
            foreach (var item in order.Items)
            {
                bag["amount"] = item.Length * 1.5;
                _analytics.Track(order.Buyer, "product_added", new Dictionary<string, object> { ["item_id"] = item, ["quantity"] = 1 });
                _analytics.Track(order.Buyer, {|TRK104:"product_added"|}, new Dictionary<string, object> { ["item_id"] = item });
            }

            _analytics.Track(order.Buyer, "order_placed", bag);

            var filled = new Dictionary<string, object>();
            for (var i = 0; i < retries; i++)
                filled["item_id"] = i.ToString();
            _analytics.Track(order.Buyer, "product_removed", {|TRK108:filled|});

            var counted = new Dictionary<string, object> { ["item_id"] = order.Items[0] };
            while (retries-- > 0)
                counted["quantity"] = retries;
            _analytics.Track(order.Buyer, "product_added", {|TRK108:counted|});

            var all = new Dictionary<string, object>();
            do
            {
                all["item_id"] = order.Items[retries];
            }
            while (++retries < order.Items.Count);
            _analytics.Track(order.Buyer, "product_removed", all);

            foreach (var item in order.Items)
            {
                var each = new Dictionary<string, object>();
                if (item.Length == 0)
                    continue;
                each["item_id"] = item;
                if (order.Total > 10)
                {
                    each["quantity"] = 2;
                    _analytics.Track(order.Buyer, "product_added", each);
                    continue;
                }

                _analytics.Track(order.Buyer, {|TRK104:"product_added"|}, each);
            }
        }

        public void Copies(Order order)
        {
            var price = new Dictionary<string, object> { ["amount"] = order.Total, ["currency"] = order.Currency };
            _analytics.Track(order.Buyer, "order_placed", new Dictionary<string, object>(price) { ["order_id"] = order.Id });
            _analytics.Track(order.Buyer, {|TRK201:"order_placed"|}, new Dictionary<string, object>(price));
            _analytics.Track(order.Buyer, {|TRK201:"order_placed"|}, price.ToDictionary(pair => pair.Key, pair => pair.Value));
            _analytics.Track(order.Buyer, "order_placed", new {|TRK108:Dictionary<string, object>|}(Enricher.Made!(order)) { ["order_id"] = order.Id });

            var merged = new Dictionary<string, object> { ["order_id"] = order.Id };
            foreach (var (key, value) in price)
                merged[key] = value;
            _analytics.Track(order.Buyer, "order_placed", merged);

            var joined = price.Concat(new Dictionary<string, object> { ["order_id"] = order.Id }).ToDictionary(pair => pair.Key, pair => pair.Value);
            _analytics.Track(order.Buyer, "order_placed", joined);

            _analytics.Track(order.Buyer, "order_placed", For(order));
            _analytics.Track(order.Buyer, {|TRK104:"order_refunded"|}, Short(order));
            _analytics.Track(order.Buyer, "order_placed", With(For(order), order.Coupon));
            _analytics.Track(order.Buyer, {|TRK104:"order_placed"|}, With(Short(order), order.Coupon));
        }

        public void Opaque(Order order, Dictionary<string, object> given, IReadOnlyDictionary<string, Dictionary<string, object>> known)
        {
            _analytics.Track(order.Buyer, "order_placed", {|TRK108:known[order.Id]|});
            _analytics.Track(order.Buyer, "order_placed", {|TRK108:Enricher.Made!(order)|});
            var own = For(order);
            Enricher.Enrich?.Invoke(own);
            _analytics.Track(order.Buyer, "order_placed", {|TRK108:own|});
            _analytics.Track(order.Buyer, "order_placed", {|TRK108:given.Count > 0 ? known["last"] : For(order)|});
        }

        private static Dictionary<string, object> For(Order order) => new()
        {
            ["order_id"] = order.Id,
            ["amount"] = order.Total,
            ["currency"] = order.Currency,
        };

        private static Dictionary<string, object> Short(Order order)
        {
            var bag = new Dictionary<string, object>();
            bag["order_id"] = order.Id;
            return bag;
        }

        private static Dictionary<string, object> With(Dictionary<string, object> bag, string? coupon)
        {
            if (coupon != null)
                bag["coupon_code"] = coupon;
            return bag;
        }
    }

    internal static class Enricher
    {
        public static Action<Dictionary<string, object>>? Enrich { get; set; }

        public static Func<Order, Dictionary<string, object>>? Made { get; set; }
    }
}
