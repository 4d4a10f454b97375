using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Grocer.Tracking;
using Instrumentation;
using PostHog;

namespace Grocer.Typed
{
    internal sealed class OrderHandler
    {
        private readonly ITracker _tracker;
        private readonly IPostHogClient _hog;

        public OrderHandler(ITracker tracker, IPostHogClient hog) => (_tracker, _hog) = (tracker, hog);

        public void Place(string order, double amount, string? coupon)
        {
            _tracker.Track(new OrderPlaced { OrderId = new OrderId(order), Amount = amount, Currency = "EUR", CouponCode = coupon });
            _tracker.Track(new OrderPlaced { OrderId = {|TRK201:new OrderId("")|}, Amount = amount, Currency = "EUR" });
            _tracker.Track(new OrderPlaced { OrderId = {|TRK201:default|}, Amount = amount, Currency = "EUR" });
            _tracker.Track(new OrderPlaced { OrderId = {|TRK201:(OrderId)"unknown"|}, Amount = amount, Currency = "EUR" });
            var placed = new OrderPlaced { OrderId = new OrderId(order), Amount = amount, Currency = "EUR" };
            _tracker.Track(placed with { CouponCode = "SPRING" });
            _tracker.Track({|TRK112:default(OrderPlaced)|});
            _tracker.Track<OrderPlaced>({|TRK112:default|});
        }

        public void Cancel(string order, string? reason)
        {
            _tracker.Track(new OrderCancelled { OrderId = (OrderId)order, Reason = reason ?? "none given" });
            var nothing = default(OrderCancelled);
            _tracker.Track({|TRK112:nothing|});
            nothing = new OrderCancelled { OrderId = new OrderId(order), Reason = "late" };
            _tracker.Track(reason is null ? {|TRK112:default|} : nothing);
            Send(new DeliveryDispatched { OrderId = new OrderId(order) });
            Send(new DeliveryDispatched { OrderId = {|TRK201:new OrderId("n/a")|} });
        }

        public void See(string? item)
        {
            _tracker.Track(new ProductViewed { ItemId = item });
            _tracker.Track({|TRK104:new ProductViewed()|});
            _tracker.Track(new {|TRK104:ProductViewed|} { ItemName = null });
            _tracker.Track(new CouponApplied { CouponCode = "C", Amount = 1, Currency = "EUR" });
            _tracker.Track(new {|TRK104:CouponApplied|} { CouponCode = "C", Amount = 1 });
            _tracker.Track(new SignedIn { Channel = "form" });
            _tracker.Track(new SignedOut());
        }

        public Task ByName(string user, string order, double amount)
        {
            _hog.Capture(user, OrderPlaced.Name, new OrderPlaced { OrderId = new OrderId(order), Amount = amount, Currency = "EUR" }.ToDictionary());
            _hog.Capture(user, "order_placed", new OrderPlaced { OrderId = {|TRK201:new OrderId("")|}, Amount = amount, Currency = "EUR" }.ToDictionary());
            _hog.Capture(user, {|TRK104:"order_placed"|}, new SignedOut().ToDictionary());
            _hog.Capture(user, {|TRK101:"order_ordered"|}, new OrderPlaced { OrderId = new OrderId(order), Amount = amount, Currency = "EUR" }.ToDictionary());
            var dictionary = new ReviewSubmitted { ItemId = order, Rating = 5 }.ToDictionary();
            _hog.Capture(user, ReviewSubmitted.Name, dictionary);
            _hog.Capture(user, "review_submitted", {|TRK112:default(ReviewSubmitted)|}.ToDictionary());
            _hog.Capture(user, SignedIn.Name);
            _hog.Capture(user, {|TRK201:DeliveryDispatched.Name|});
            return Task.CompletedTask;
        }

        private void Send<TEvent>(TEvent happened) where TEvent : struct, ITrackedEvent => _tracker.Track(happened);

        // new WishlistItemAdded { ItemId = item } comes with the next release: _tracker.Track(new WishlistItemAdded { ItemId = "1" });
        private const string Note = "_tracker.Track(new SubscriptionRenewed { Feature = \"box\" })";
    }

    internal sealed class Tracker
    {
        public void Track(object what) => Console.WriteLine(what + "signed_up");
    }

    internal static class Lookalike
    {
        public static void Call(Tracker tracker)
        {
            tracker.Track("signed_up_typed");
            tracker.Track(new SignedIn());
            tracker.Track(default(SignedIn));
        }
    }
}
