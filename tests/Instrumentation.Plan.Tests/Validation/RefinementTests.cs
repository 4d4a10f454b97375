using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>What an event says of a property of the dictionary may only narrow it.</summary>
public sealed class RefinementTests
{
    private const string Dictionary = """
        properties:
          n: { type: integer, min: 0, max: 10, unit: ms, description: A number }
          s: { type: string, enum: [a, b, c], description: A choice }
          t: { type: string, min_length: 2, max_length: 8, pattern: "^x", description: A text }
          l: { type: list<string>, enum: [a, b], max_length: 3, description: A list }
          q: { type: string, nullable: true, description: Maybe }

        """;

    [Fact]
    public void Narrowing_is_allowed()
    {
        var plan = PlanVerifier.Verify(Dictionary + """
            events:
              e:
                description: It
                trigger: Now
                properties:
                  n: { required: true, min: 1, max: 5, const: 3 }
                  s: { enum: [c, a], description: Narrower }
                  t: { min_length: 3, pattern: "^x" }
                  l: { enum: [b], max_length: 2 }
                  q: { nullable: false, pii: free_text, tags: [x], csharp: Maybe }
            """).Plan;
        var members = plan.Events[0].Members;
        Assert.Equal(new ValueConstraints { Min = 1, Max = 5, Const = "3" }, members[0].Property.Constraints);
        Assert.Equal("ms", members[0].Property.Unit);
        var narrowed = Assert.IsType<EnumType>(members[1].Property.Type).Definition;
        Assert.Equal(("S", false), (narrowed.TypeName, narrowed.IsNested));
        Assert.Equal(["a", "c"], narrowed.Members.Select(member => member.WireValue));
        Assert.Equal("Narrower", members[1].Property.Description);
        Assert.Equal(new ValueConstraints { MinLength = 3, MaxLength = 8, Pattern = "^x" }, members[2].Property.Constraints);
        Assert.False(members[4].Property.IsNullable);
        Assert.Equal(("Maybe", "free_text"), (members[4].MemberName, members[4].Property.Pii));
        Assert.Equal(3, plan.Enums[0].Members.Count);
    }

    [Fact]
    public void Widening_is_not() => PlanVerifier.Verify(Dictionary + """
        events:
          e:
            description: It
            trigger: Now
            properties:
              n: { min: {|TRK006:-1|}, max: {|TRK006:11|} }
              s: { enum: [a, {|TRK006:d|}], nullable: {|TRK006:true|} }
              t: { min_length: {|TRK006:1|}, max_length: {|TRK006:9|}, pattern: {|TRK006:"^y"|} }
        """).Saying("the dictionary's min is 0", "'d' is no value of property 's' in the dictionary", "does not allow null", "nobody can tell");

    [Fact]
    public void A_narrower_bound_must_leave_room() => PlanVerifier.Verify(Dictionary + """
        events:
          e:
            description: It
            trigger: Now
            properties:
              n: { min: {|TRK006:11|} }
              t: { max_length: {|TRK006:1|} }
              s: { const: {|TRK006:z|} }
        """).Saying("no value is allowed");

    [Fact]
    public void What_belongs_to_the_dictionary_stays_there() => PlanVerifier.Verify(Dictionary + """
        events:
          e:
            description: It
            trigger: Now
            properties:
              n: { unit: {|TRK006:s|}, wire: {|TRK006:m|}, key: {|TRK006:user|}, aliases: {|TRK006:[m]|}, enum: {|TRK006:[1]|} }
        """).Saying("belongs to its definition in the dictionary", "has no 'enum' in the dictionary");

    [Fact]
    public void With_a_type_it_is_a_property_of_its_own()
    {
        var plan = PlanVerifier.Verify(Dictionary + """
            events:
              e: { description: It, trigger: Now, properties: { n: { type: string, description: Another } } }
            """).Plan;
        Assert.Equal(new ScalarType(ScalarKind.String), plan.Events[0].Members[0].Property.Type);
    }

    [Fact]
    public void Without_a_refinement_the_definition_is_shared()
    {
        var plan = PlanVerifier.Verify(Dictionary + "events: { e: { description: It, trigger: Now, properties: { n: { required: true }, s: optional } } }").Plan;
        Assert.Same(plan.Properties[0], plan.Events[0].Members[0].Property);
        Assert.Same(plan.Properties[1], plan.Events[0].Members[1].Property);
    }
}
