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

    /// <summary>Keys that one source makes and another passes on, and attribution.</summary>
    public const string Drops = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        sources:
          web: { kind: client, description: The shop }
          api: { kind: server, description: The back end }
        properties:
          user_id: { type: string, key: user, pii: pseudonymous, description: The account }
          anonymous_id: { type: string, key: user, pii: pseudonymous, description: The browser before sign-in }
          session_id: { type: string, key: session, origin: web, description: One visit }
          order_id: { type: uuid, key: entity, origin: api, description: One order }
          utm_source: { type: string, description: Where the visit came from }
          utm_medium: { type: string, description: By which medium }
          amount: { type: number, description: What is paid }
        groups:
          utm: { attribution: true, properties: [utm_source, utm_medium] }
        events:
          paid: { description: Somebody paid, trigger: The bank said so, sources: [api], properties: { session_id: required, order_id: optional } }
          seen: { description: Somebody came, trigger: The page was shown, sources: [web], properties: { session_id: required } }
          asked: { description: Somebody asked, trigger: The form was sent, properties: { user_id: required, anonymous_id: optional } }
          known: { description: Somebody came back, trigger: The page was shown, carries: [user_id | anonymous_id] }
          arrived: { description: Somebody came, trigger: The page was shown, include: [utm], properties: { amount: optional } }
          passed:
            description: An admin let somebody pass
            trigger: The state changed
            keys_from: stored
            properties: { user_id: required, order_id: optional, utm_source: optional }
          cleaned: { description: Old orders were deleted, trigger: The job ran, properties: { amount: optional } }
        """;

    /// <summary>One event with a property of every type, and one with every limit.</summary>
    public const string Values = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          reason: { type: string, enum: [schedule, price, other], description: Why }
        events:
          typed:
            description: Something of every type
            trigger: It happened
            properties:
              a_text: { type: string, required: false, description: Text }
              an_integer: { type: integer, required: false, description: A whole number }
              a_number: { type: number, required: false, description: A number }
              a_decimal: { type: decimal, required: false, description: A decimal }
              a_boolean: { type: boolean, required: false, description: A truth }
              a_uuid: { type: uuid, required: false, description: A UUID }
              a_timestamp: { type: timestamp, required: false, description: A moment }
              a_date: { type: date, required: false, description: A day }
              a_duration: { type: duration, required: false, description: A duration }
              a_duration_ms: { type: duration, unit: ms, required: false, description: A duration in ms }
              a_uri: { type: uri, required: false, description: A link }
              an_any: { type: any, required: false, description: Anything }
              an_enum: { type: string, enum: [a, b], required: false, description: One of two }
              an_integer_enum: { type: integer, enum: [1, 2], required: false, description: One of two }
              a_list: { type: list<integer>, required: false, description: Some numbers }
              a_map: { type: map<string>, required: false, description: Some texts }
              a_union: { type: [string, integer], required: false, description: Either }
          limited:
            description: Something with limits
            trigger: It happened
            properties:
              reason: optional
              level: { type: integer, enum: [1, 2], required: false, description: How much }
              lead_time_ms: { type: integer, unit: ms, min: 0, required: false, description: Since before }
              percent: { type: number, min: 0, max: 100, required: false, description: How much }
              code: { type: string, pattern: "^[A-Z]{3}$", required: false, description: Of a country }
              slow: { type: string, pattern: "^(a+)+$", required: false, description: Takes its time }
              short_text: { type: string, min_length: 2, max_length: 4, required: false, description: A few letters }
              only: { type: string, const: web, required: false, description: Always this }
              plain: { type: string, required: false, description: Without limits }
          narrowed:
            description: With less than the dictionary allows
            trigger: It happened
            properties: { reason: { enum: [schedule, price] } }
        """;
}
