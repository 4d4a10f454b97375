using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Grocer.Analytics;
using Segment;

namespace Grocer.Web
{
    internal sealed class CatalogueController
    {
        private readonly IStoreAnalytics _analytics;
        private readonly SegmentAnalytics _segment;
        private readonly AnalyticsBase _base;
        private readonly IAuditTrail _audit;
        private readonly StoreTelemetry _telemetry;

        public CatalogueController(SegmentAnalytics segment, IAuditTrail audit, StoreTelemetry telemetry)
        {
            _analytics = segment;
            _segment = segment;
            _base = segment;
            _audit = audit;
            _telemetry = telemetry;
        }

        public void Product(string id, string? title)
        {
            _analytics.Send("product_viewed", new Dictionary<string, object> { ["item_id"] = id });
            _analytics.Send("product_viewed", new Dictionary<string, object> { ["item_name"] = title ?? id });
            _analytics.Send({|TRK104:"product_viewed"|});
            _analytics.Send({|TRK101:"product_view"|}, new Dictionary<string, object> { ["item_id"] = id });
            _analytics.Seen("product_viewed", id);
            _analytics.Seen("product_removed", id);
            _analytics.Seen({|TRK101:"product_seen"|}, id);
            _analytics.Seen({|TRK104:"product_added"|}, id);
        }

        public async Task Search(string query, int found)
        {
            _segment.InVisit("search_performed", new Dictionary<string, object> { ["query"] = query, ["result_count"] = found });
            _segment.InVisit({|TRK104:"search_performed"|}, new Dictionary<string, object> { ["result_count"] = found });
            _segment.InVisit("search_performed", new Dictionary<string, object> { ["query"] = query, [{|TRK105:"found"|}] = found });
            _analytics.Send({|TRK201:"search_performed"|}, new Dictionary<string, object> { ["query"] = query });
            await _analytics.SendAsync({|TRK201:"search_performed"|}, new Dictionary<string, object> { ["query"] = query, [{|TRK105:"visit"|}] = 1 });
            await _analytics.SendAsync({|TRK101:"search_done"|});
            await _analytics.SendAsync(EventNames.Steps.basket_viewed);
            await _analytics.Later({|TRK101:"search_later"|});
            await _analytics.Later("signed_out");
        }

        public void Checkout(double amount, string currency, bool express)
        {
            _analytics.Priced(EventNames.Steps.checkout_started, amount, currency);
            _analytics.Priced({|TRK101:EventNames.Steps.checkout_finished|}, amount, currency);
            {|TRK105:_analytics.Priced({|TRK201:"order_placed"|}, amount, currency, new Dictionary<string, object> { ["coupon_code"] = "SPRING" })|};
            {|TRK105:_analytics.Priced("coupon_applied", amount, currency, new Dictionary<string, object> { ["coupon_code"] = "SPRING" })|};
            {|TRK105:_analytics.Priced({|TRK104:"coupon_applied"|}, amount, currency)|};
            _segment.Send({|TRK201,TRK104:"checkout_started"|}, new Dictionary<string, object> { ["amount"] = amount });
            _segment.Send({|TRK104:"coupon_applied"|}, new Dictionary<string, object> { ["coupon_code"] = "SPRING", ["amount"] = amount });
            _segment.Send(express ? "basket_viewed" : {|TRK101:"basket_skipped"|});
        }

        public void Basket(string item, int quantity)
        {
            _segment.Fill("product_added", bag =>
            {
                bag.Add("item_id", item);
                bag.Add("quantity", quantity);
            });
            _segment.Fill({|TRK104:"product_added"|}, bag => bag["item_id"] = item);
            _segment.Fill("product_removed", bag =>
            {
                bag["item_id"] = item;
                bag[{|TRK105:"left"|}] = quantity;
            });
            _segment.Fill("basket_viewed", static _ => { });
            _segment.Fill({|TRK101:"basket_seen"|}, bag => bag["quantity"] = quantity);
            _segment.Fill("product_added", bag =>
            {
                bag["item_id"] = item;
                if (quantity > 1)
                    bag["quantity"] = quantity;
                else
                    bag["quantity"] = 1;
            });
        }

        public void Wrapped(Order order, string user)
        {
            _segment.OrderEvent("cancelled", order.Id);
            _segment.OrderEvent({|TRK101:"recalled"|}, order.Id);
            _segment.OrderEvent({|TRK101:"changed"|}, order.Id);
            _segment.WithRetry("signed_in", 3);
            _segment.WithRetry({|TRK101:"signed_again"|}, 3);
            _segment.As(user, "signed_in");
            _segment.As({|TRK201:"unknown"|}, "signed_in");
            _segment.As({|TRK201:""|}, "signed_out");
            _segment.Both("signed_in", {|TRK101:"signed_over"|});
            _segment.Both({|TRK101:"signed_under"|}, EventNames.SignedOut);
            _base.Emit(user, "signed_in");
            _base.Emit(user, {|TRK101:"signed_at_last"|});
            _base.Emit(user, {|TRK104:"review_submitted"|}, new Dictionary<string, object> { ["item_id"] = order.Items[0] });
            _base.Emit(user, "review_submitted", new Dictionary<string, object> { ["item_id"] = order.Items.First(), ["rating"] = 5 });
            _base.Emit({|TRK201:"anonymous"|}, "signed_in");
        }

        public void Told(IAnalyticsClient client, Order order)
        {
            client.Ordered(order, new Dictionary<string, object> { ["amount"] = order.Total });
            {|TRK104:client.Ordered(order)|};
            client.Ordered(order, new Dictionary<string, object> { ["amount"] = order.Total, [{|TRK105:"by"|}] = "staff" });
            _telemetry.Record(order.Buyer, "invoice_sent", new Dictionary<string, object> { ["order_id"] = order.Id });
            _telemetry.Record(order.Buyer, {|TRK201:"invoice_sent"|}, new Dictionary<string, object> { [{|TRK105:"number"|}] = 17 });
            _telemetry.Marked(order.Buyer, {|TRK101:"invoice_lost"|}, new Dictionary<string, object>());
            _telemetry.Marked(order.Buyer, "invoice_sent", new Dictionary<string, object> { ["order_id"] = order.Id });
            _telemetry.Named(order.Buyer, {|TRK101:"invoice_named"|});
            _telemetry.Named(order.Buyer, "signed_out");
            _telemetry.Started(order.Buyer);
        }

        public void Loyal(int level)
        {
            _audit.Report(Milestone.LevelReached, new Dictionary<string, object> { ["level"] = level });
            _audit.Report({|TRK104:Milestone.LevelReached|});
            _audit.Report({|TRK101:Milestone.LevelLost|}, new Dictionary<string, object> { ["level"] = level });
            _audit.Report(Milestone.app_opened);
            _audit.Report({|TRK101:Milestone.NewsletterConfirmed|});
            _audit.Report({|TRK101:Milestone.AppClosed|});
            _audit.Report(level > 3 ? Milestone.app_opened : {|TRK101:Milestone.AppClosed|});
        }

        public void Campaign(string source, string medium, string user)
        {
            _base.Emit(user, "campaign_landed", new Dictionary<string, object> { ["utm_source"] = source, ["utm_medium"] = medium });
            _base.Emit(user, {|TRK104:"campaign_landed"|}, new Dictionary<string, object> { ["utm_source"] = source });
            _base.Emit(user, {|TRK104:"newsletter_subscribed"|});
            _base.Emit(user, "newsletter_subscribed", new Dictionary<string, object> { ["utm_source"] = source, ["utm_medium"] = "" });
        }
    }
}
