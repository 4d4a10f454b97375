namespace Instrumentation.Analyzers.Tests;

/// <summary>The plans that tests share.</summary>
internal static class Plans
{
    /// <summary>Events without join keys: names and properties only.</summary>
    public const string Plain = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          web: { kind: client, description: The shop }
          api: { kind: server, description: The back end }
        properties:
          amount: { type: number, description: What is paid }
          currency: { type: string, description: In which currency }
          coupon: { type: string, description: The code of a coupon }
          item_id: { type: string, description: "What is seen, by id" }
          item_name: { type: string, description: "What is seen, by name" }
        events:
          signup: { description: Somebody signed up, trigger: The form was accepted }
          login: { description: Somebody signed in, trigger: The password was right }
          order_placed:
            description: Somebody ordered
            trigger: The order was stored
            properties: { amount: required, currency: required, coupon: optional }
          order_cancelled:
            description: Somebody cancelled
            trigger: The order was cancelled
            properties: { amount: required, currency: required }
          item_seen:
            description: Somebody saw an item
            trigger: The page was shown
            properties: { item_id: optional, item_name: optional }
            one_of: [[item_id, item_name]]
          coupon_used:
            description: Somebody used a coupon
            trigger: The coupon was accepted
            properties: { coupon: { required: [api] }, amount: optional, currency: optional }
            requires: { amount: [currency] }
          old_signup:
            description: The form of last year
            trigger: The form was accepted
            status: removed
        """;

    /// <summary>Events that carry join keys and attribution.</summary>
    public const string Keys = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          api: { kind: server, description: The back end }
        properties:
          user_id: { type: string, key: user, aliases: [uid], pii: pseudonymous, description: The account }
          anonymous_id: { type: string, key: user, pii: pseudonymous, description: The browser before sign-in }
          session_id: { type: string, key: session, description: One visit }
          order_id: { type: uuid, key: entity, description: One order }
          shipment_id: { type: integer, key: entity, description: One parcel }
          utm_source: { type: string, description: Where the visit came from }
          utm_medium: { type: string, description: By which medium }
          amount: { type: number, description: What is paid }
        groups:
          utm: { attribution: true, properties: [utm_source, utm_medium] }
        events:
          seen: { description: Somebody came, trigger: The page was shown, carries: [user_id | anonymous_id] }
          visited: { description: Somebody came, trigger: The page was shown, carries: [session_id] }
          arrived: { description: Somebody came, trigger: The page was shown, carries: [utm] }
          order_placed:
            description: Somebody ordered
            trigger: The order was stored
            properties: { order_id: required, shipment_id: optional, amount: optional }
          order_refunded:
            description: Somebody got the money back
            trigger: The refund was stored
            keys_from: stored
            properties: { order_id: required }
        """;
}
