namespace Instrumentation.Package.Tests.Consumers;

/// <summary>The plans that consumers of these tests write.</summary>
internal static class Plans
{
    /// <summary>One event with a key, and nothing to complain about.</summary>
    public const string Shop =
        """
        format: 1
        plan: shop
        version: 1
        owner: growth
        sources:
          api: { kind: server, description: The shop }
        properties:
          order_id: { type: string, key: entity, description: One order }
          amount: { type: decimal, unit: eur, description: What was paid }
        events:
          order_paid:
            description: An order was paid
            trigger: The payment provider confirmed
            sources: [api]
            properties: { order_id: required, amount: required }

        """;

    /// <summary>The same plan, one description missing: a warning in the plan, TRK011.</summary>
    public static readonly string ShopWithoutDescription = Shop.Replace("    description: An order was paid\n", "");

    /// <summary>Where that warning stands: at the event's name.</summary>
    public static readonly int LineWithoutDescription = 1 + ShopWithoutDescription[..ShopWithoutDescription.IndexOf("order_paid", StringComparison.Ordinal)].Count(c => c == '\n');
}
