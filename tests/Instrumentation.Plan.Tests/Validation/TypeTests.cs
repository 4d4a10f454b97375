using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>Every type of the format, in short and long forms.</summary>
public sealed class TypeTests
{
    private static readonly PropertyType Text = new ScalarType(ScalarKind.String);
    private static readonly PropertyType Any = new ScalarType(ScalarKind.Any);

    public static TheoryData<string, PropertyType> Types => new()
    {
        { "string", Text },
        { "integer", new ScalarType(ScalarKind.Integer) },
        { "number", new ScalarType(ScalarKind.Number) },
        { "decimal", new ScalarType(ScalarKind.Decimal) },
        { "boolean", new ScalarType(ScalarKind.Boolean) },
        { "uuid", new ScalarType(ScalarKind.Uuid) },
        { "timestamp", new ScalarType(ScalarKind.Timestamp) },
        { "date", new ScalarType(ScalarKind.Date) },
        { "duration", new ScalarType(ScalarKind.Duration) },
        { "uri", new ScalarType(ScalarKind.Uri) },
        { "any", Any },
        { "list<string>", new ListType(Text) },
        { "list<list<string>>", new ListType(new ListType(Text)) },
        { "map<any>", new MapType(Any) },
        { "map<list< string >>", new MapType(new ListType(Text)) },
        { "[string, integer]", new UnionType(new([Text, new ScalarType(ScalarKind.Integer)])) },
        { "[list<string>, string]", new UnionType(new([new ListType(Text), Text])) },
        { "point", new NamedObjectType("Point") },
        { "list<point>", new ListType(new NamedObjectType("Point")) },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_is_what_it_says(string written, PropertyType expected)
    {
        var plan = PlanVerifier.Verify($$"""
            types: { point: { description: A place, properties: { x: { type: number, required: true }, y: { type: number } } } }
            properties: { p: { type: {{written}}, description: One } }
            """).Plan;
        Assert.Equal(expected, plan.Properties[0].Type);
        var point = Assert.Single(plan.Objects);
        Assert.Equal(("Point", "A place"), (point.TypeName, point.Description));
        Assert.Equal([true, false], point.Members.Select(member => member.Requirement.IsRequired));
    }

    [Fact]
    public void An_enum_of_the_dictionary_stands_beside_the_events()
    {
        var plan = PlanVerifier.Verify("""
            properties:
              withdraw_reason: { type: string, enum: [schedule, other-school], description: Why }
              stars: { type: list<integer>, enum: [1, 0x2, -1, { value: 5, csharp: Best, description: The best }], description: How many }
            """).Plan;
        Assert.Equal(["WithdrawReason", "Stars"], plan.Enums.Select(definition => definition.TypeName));
        Assert.Equal(["Schedule", "OtherSchool"], plan.Enums[0].Members.Select(member => member.MemberName));
        Assert.Equal(["1", "2", "-1", "5"], plan.Enums[1].Members.Select(member => member.WireValue));
        Assert.Equal(["_1", "_2", "Minus1", "Best"], plan.Enums[1].Members.Select(member => member.MemberName));
        Assert.Equal("The best", plan.Enums[1].Members[3].Description);
        Assert.True(plan.Enums[1].IsInteger);
        Assert.All(plan.Enums, definition => Assert.False(definition.IsNested));
        Assert.Equal(new ListType(new EnumType(plan.Enums[1])), plan.Properties[1].Type);
    }

    [Fact]
    public void An_enum_of_an_event_is_nested_in_it()
    {
        var plan = PlanVerifier.Verify("""
            events: { e: { description: It, trigger: Now, properties: { way_out: { type: string, enum: [a, b], description: One } } } }
            """).Plan;
        var definition = Assert.IsType<EnumType>(plan.Events[0].Members[0].Property.Type).Definition;
        Assert.Equal(("WayOutValue", true), (definition.TypeName, definition.IsNested));
        Assert.Empty(plan.Enums);
    }

    [Fact]
    public void Objects_nest_where_they_are_written()
    {
        var plan = PlanVerifier.Verify("""
            properties:
              address: { type: object, description: Where, properties: { city: { type: string }, geo: { type: object, properties: { lat: { type: number } } } } }
            events:
              e:
                description: It
                trigger: Now
                properties:
                  address: required
                  items: { type: list<object>, description: What, properties: { sku: { type: string, required: true } } }
            """).Plan;
        Assert.Equal(new NamedObjectType("Address"), plan.Properties[0].Type);
        var address = Assert.Single(plan.Objects);
        Assert.Equal("GeoValue", Assert.IsType<InlineObjectType>(address.Members[1].Property.Type).Definition.TypeName);
        var items = Assert.IsType<ListType>(plan.Events[0].Members[1].Property.Type);
        Assert.Equal("ItemsValue", Assert.IsType<InlineObjectType>(items.Item).Definition.TypeName);
    }

    [Fact]
    public void Objects_may_name_the_dictionary_and_each_other() => PlanVerifier.Verify("""
        properties:
          node: { type: object, description: A tree, properties: { children: { type: list<tree> }, label: required } }
          label: { type: string, description: A word }
        types: { tree: { properties: { root: { type: map<tree> }, node: optional } } }
        """);

    [Fact]
    public void An_object_cannot_contain_itself()
    {
        var plan = PlanVerifier.Verify("""
            types:
              a: { properties: { {|TRK006:self|}: { type: a }, b: { type: b } } }
              b: { properties: { inner: { type: object, properties: { {|TRK006:back|}: { type: a } } } } }
            """).Saying("Object 'A' contains itself here (A → A)", "(A → B → A)").Plan;
        Assert.Equal(Any, plan.Objects[0].Members[0].Property.Type);
    }

    [Fact]
    public void Properties_have_all_their_fields()
    {
        var property = PlanVerifier.Verify("""
            sources: { web: { kind: client } }
            properties:
              visit: { type: uuid, key: session, origin: web, aliases: [v, visitId], pii: pseudonymous, unit: none, nullable: true, wire: visit_id, csharp: Visit, tags: [x], description: One }
            groups: { g: { attribution: true, properties: [visit] } }
            """).Plan.Properties[0];
        Assert.Equal((KeyLevel.Session, "Visit", "web", "visit_id", "pseudonymous", "none"), (property.Key!.Value, property.KeyTypeName, property.Origin, property.WireName, property.Pii, property.Unit));
        Assert.True(property is { IsNullable: true, IsAttribution: true });
        Assert.Equal(["v", "visitId"], property.Aliases);
        Assert.Equal(["x"], property.Tags);
    }
}
