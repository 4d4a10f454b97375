namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>Plans to damage: together they use every section, type and form.</summary>
internal static class Plans
{
    public const string Small = """
        format: 1
        plan: small
        version: 1
        owner: team
        properties:
          user_id: { type: string, key: user, description: The account }
        common: [user_id]
        events:
          signed_up: { description: Somebody signed up, trigger: The form was sent, properties: { user_id: required } }
        """;

    public const string Shapes = """
        format: 1
        plan: shapes
        version: 2
        types:
          money: { properties: { amount: { type: decimal, required: true }, currency: { type: string, enum: [EUR, USD] } } }
          line: { properties: { price: { type: money }, parts: { type: list<line> } } }
        properties:
          total: { type: money, description: What was paid }
          lines: { type: list<line>, description: What was bought }
          address: { type: object, description: Where to, properties: { city: { type: string }, geo: { type: object, properties: { lat: { type: number } } } } }
          rating: { type: integer, enum: [1, 2, -1], description: Stars }
          labels: { type: map<list<string>>, description: Free words }
          mixed: { type: [string, integer], nullable: true, description: Either }
        events:
          "42_--terrible==\\\"event'++name~!3":
            description: &d An event
            trigger: It happened
            owner: team
            properties:
              "Property Collided": { type: string, enum: [NO, 1.0, "null"], description: *d }
              property_collided: { type: list<object>, properties: { a: { type: string, enum: [x] } }, description: *d }
              name: { type: string, const: x, description: *d }
              total: required
              rating: { enum: [1], required: true }
          ordered: { description: |
              Two
              lines
            , trigger: t, owner: o }
        """;

    public static readonly string Everything = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tracking-plan.yaml"));
}
