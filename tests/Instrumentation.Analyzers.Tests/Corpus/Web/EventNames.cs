using System;
using System.Runtime.Serialization;

namespace Grocer.Web
{
    /// <summary>What the storefront tells the warehouse. Some of it was never used: "experiment_exposed", for one.</summary>
    internal static class EventNames
    {
        public const string SignedIn = "signed_in";
        public const string SignedOut = "signed_out";
        public const string SignedUp = "signed_up";
        public const string GiftCardRedeemed = "gift_card_redeemed";

        // The mobile team calls this one "wishlist_item_added".
        public const string WishAdded = "wish_added";

        public static readonly string ResetRequested = "password_reset_requested";
        public static readonly string ResetCompleted = "password_reset" + "_completed";
        public static readonly string FromEnvironment = Environment.GetEnvironmentVariable("EVENT") ?? "signed_in";

        public static string Current { get; set; } = "signed_in";

        public static class Order
        {
            private const string Prefix = "order_";

            public const string Placed = Prefix + "placed";
            public const string Cancelled = Prefix + "cancelled";
            public const string Refunded = $"{Prefix}refunded";
            public const string Shipped = Prefix + "shipped";
            public const string Returned = $"{Prefix}returned";

            public static class Payment
            {
                public const string Succeeded = "payment_succeeded";
                public const string Failed = "payment_failed";
                public const string Refused = "payment_refused";
            }
        }

        public static class Steps
        {
            public const string basket_viewed = nameof(basket_viewed);
            public const string checkout_started = nameof(checkout_started);
            public const string checkout_finished = nameof(checkout_finished);
        }
    }

    internal static class PropertyNames
    {
        public const string Order = "order_id";
        public const string Amount = "amount";
        public const string Currency = "currency";
        public const string Session = "session_id";
        public const string Total = "total";
    }
}

namespace Grocer.Analytics
{
    using System.Collections.Generic;

    internal enum Milestone
    {
        [EnumMember(Value = "loyalty_level_reached")]
        LevelReached,
        [EnumMember(Value = "loyalty_level_lost")]
        LevelLost,
        [EnumMember(Value = "newsletter_confirmed")]
        NewsletterConfirmed,
        app_opened,
        AppClosed,
    }

    internal interface IAuditTrail
    {
        void Report(Milestone milestone, IDictionary<string, object>? details = null);
    }
}
