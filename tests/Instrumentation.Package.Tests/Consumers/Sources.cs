namespace Instrumentation.Package.Tests.Consumers;

/// <summary>The C# that consumers of these tests write, against <see cref="Plans"/>.</summary>
internal static class Sources
{
    /// <summary>Builds and tracks the event of the plan. Names everything in full, so that it needs no implicit usings.</summary>
    public const string UsesOrderPaid =
        """
        using Instrumentation;
        using Shop.Tracking;

        namespace Consumer;

        public static class Checkout
        {
            public static void Confirm(ITracker tracker, string order, decimal amount)
            {
                tracker.Track(new OrderPaid { OrderId = (OrderId)order, Amount = amount });
            }
        }

        """;
}
