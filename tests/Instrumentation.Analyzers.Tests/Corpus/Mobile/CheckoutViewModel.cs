using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Mixpanel;
using Segment.Analytics;
using Segment.Serialization;

namespace Grocer.Mobile
{
    internal static class Events
    {
        public const string CheckoutStarted = "checkout_started";
        public const string OrderPlaced = "order_placed";
        public const string PaymentFailed = "payment_failed";
        public const string Checkout = "checkout";

        public static class Wrong
        {
            public const string CheckoutEnded = Checkout + "_ended";
            public const string CheckoutPaused = $"{Checkout}_paused";
        }
    }

    internal sealed class CheckoutViewModel : ViewModel
    {
        private readonly Analytics _segment;
        private readonly IMixpanelClient _mixpanel;
        private readonly string _user;
        private readonly string _session;

        public CheckoutViewModel(Analytics segment, IMixpanelClient mixpanel, string user, string session) =>
            (_segment, _mixpanel, _user, _session) = (segment, mixpanel, user, session);

        protected override string ScreenName => nameof(CheckoutViewModel);

        public void Begin(double amount, string currency, bool guest)
        {
            _segment.Track(Events.CheckoutStarted, new JsonObject { ["session_id"] = _session, ["amount"] = amount, ["currency"] = currency });
            _segment.Track({|TRK201:Events.CheckoutStarted|}, new JsonObject { ["amount"] = amount, ["currency"] = currency });
            _segment.Track({|TRK104:Events.CheckoutStarted|}, new JsonObject { ["session_id"] = _session, ["currency"] = currency });
            _segment.Track(Events.CheckoutStarted, new JsonObject { ["session_id"] = {|TRK201:"none"|}, ["amount"] = amount, ["currency"] = currency });
            _segment.Track({|TRK101:Events.Wrong.CheckoutEnded|}, new JsonObject { ["session_id"] = _session });
            _segment.Track({|TRK101:Events.Wrong.CheckoutPaused|});
            _segment.Track({|TRK101:$"{Events.Checkout}_resumed"|});
            _segment.Track(Events.Checkout + "_started", new JsonObject { { "session_id", _session }, { "amount", amount }, { "currency", currency } });
            _segment.Track({|TRK101:Events.Checkout + (guest ? "_ended" : "_started")|}, new JsonObject { { "session_id", _session }, { "amount", amount }, { "currency", currency } });
        }

        public void Enriched(string order, double amount)
        {
            _segment.Track(Events.OrderPlaced, new JsonObject { ["order_id"] = order, ["amount"] = amount, ["currency"] = "EUR" }, null);
            _segment.Track("order_refunded", new {|TRK108:JsonObject|} { ["order_id"] = order }, raw => raw);
            _segment.Track({|TRK104:"order_refunded"|}, new JsonObject { ["order_id"] = order }, enrichment: null);
            _segment.Track("order_placed", {|TRK108:new|}() { ["order_id"] = order, ["amount"] = amount }, Enrich);
            _segment.Track({|TRK101:"order_enriched"|}, new() { ["order_id"] = order }, Enrich);
        }

        public void Filled(string order, string? coupon, double amount)
        {
            var json = new JsonObject();
            json.Add("order_id", order);
            json["amount"] = amount;
            json["currency"] = "EUR";
            if (coupon is not null)
                json["coupon_code"] = coupon;
            _segment.Track("order_placed", json);

            var half = new JsonObject { ["order_id"] = order };
            if (amount > 0)
                half["amount"] = amount;
            _segment.Track("order_refunded", {|TRK108:half|});

            var none = new JsonObject();
            none["order_id"] = order;
            _segment.Track({|TRK104:"order_refunded"|}, none);

            var wrong = new JsonObject { ["order_id"] = order, ["amount"] = amount };
            wrong[{|TRK105:"vat"|}] = amount * 0.2;
            _segment.Track("order_refunded", wrong);

            _segment.Track("delivery_dispatched", new() { ["order_id"] = order });
            _segment.Track({|TRK201:"delivery_dispatched"|}, new());
            _segment.Track({|TRK201:"delivery_dispatched"|});
            _segment.Track("delivery_dispatched", new() { ["order_id"] = {|TRK201:""|} });
        }

        public async Task<bool> Pay(string order, string method, Func<Task<string?>> pay)
        {
            if (await pay() is not { } error)
            {
                await _mixpanel.TrackAsync("payment_succeeded", _user, new { order_id = order, payment_method = method });
                await _mixpanel.TrackAsync("payment_succeeded", new { distinct_id = _user, order_id = order, payment_method = method });
                await _mixpanel.TrackAsync({|TRK201:"payment_succeeded"|}, new { order_id = order, payment_method = method });
                await _mixpanel.TrackAsync({|TRK104:"payment_succeeded"|}, _user, new { order_id = order });
                return true;
            }

            await _mixpanel.TrackAsync(Events.PaymentFailed, _user, new { order_id = order, error_code = error });
            await _mixpanel.TrackAsync({|TRK104:Events.PaymentFailed|}, _user, new { order_id = order, {|TRK105:message|} = error });
            await _mixpanel.TrackAsync({|TRK101:"payment_fialed"|}, _user, new { order_id = order, error_code = error });
            await _mixpanel.TrackAsync(Events.PaymentFailed, {|TRK201:"undefined"|}, new { order_id = order, error_code = error });
            await _mixpanel.TrackAsync("payment_failed", distinctId: _user, properties: new { order_id = {|TRK201:(string?)null|}, error_code = error });
            await _mixpanel.TrackAsync("payment_failed", new { user_id = _user, order_id = order, error_code = error, attempt = 1 });
            _ = _mixpanel.GetTrackMessage({|TRK101:"payment_retried"|}, _user, new { order_id = order });
            _ = _mixpanel.GetTrackMessage("signed_in", _user, null!);
            return false;
        }

        public Task Compute(string step, Enum state, Type type)
        {
            _segment.Track({|TRK102:$"checkout_{step}"|});
            _segment.Track({|TRK102:"checkout_" + state|});
            _segment.Track({|TRK102:type.Name|});
            _segment.Track({|TRK115:Remote.NameOf(state)|});
            _segment.Track(Remote.Names[0]);
            return _mixpanel.TrackAsync({|TRK102:step.Trim() + "_done"|}, _user, new { });
        }

        private static RawEvent Enrich(RawEvent raw) => raw;
    }

    internal static class Remote
    {
        public static string[] Names { get; } = { "signed_in" };

        public static Func<Enum, string> NameOf { get; set; } = _ => "signed_in";
    }
}
