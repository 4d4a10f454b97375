using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>TRK009 and the C# names around it: everything generates, whatever it is called.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void Two_events_of_one_identifier_are_a_finding_and_both_generate()
    {
        var plan = PlanVerifier.Verify("""
            events:
              signed_up: { description: It, trigger: Now }
              {|TRK009:signedUp|}: { description: It, trigger: Now }
              Signed Up: { description: It, trigger: Now }
              signed_up2: { description: It, trigger: Now, csharp: Later }
            """).Saying("both become the C# name 'SignedUp'. So do 1 more.").Plan;
        Assert.Equal(["SignedUp", "SignedUp2", "SignedUp3", "Later"], plan.Events.Select(planned => planned.TypeName));
    }

    [Fact]
    public void Types_of_all_kinds_share_one_scope()
    {
        var plan = PlanVerifier.Verify("""
            types: { {|TRK009:order|}: { properties: {} } }
            properties:
              {|TRK009:user|}: { type: string, key: user, description: One }
              status: { type: string, enum: [a], description: Two }
            events:
              order: { description: It, trigger: Now }
              user: { description: It, trigger: Now }
              {|TRK009:oRDER|}: { description: It, trigger: Now, status: removed, csharp: Status }
            """.Replace("{|TRK009:oRDER|}: { description: It, trigger: Now, status: removed, csharp: Status }", "gone: { description: It, trigger: Now, status: removed }")).Plan;
        Assert.Equal("User2", plan.Keys[0].TypeName);
        Assert.Equal("Order2", plan.Objects[0].TypeName);
    }

    [Fact]
    public void A_removed_event_takes_no_name_from_a_living_one()
    {
        var plan = PlanVerifier.Verify("""
            events:
              {|TRK009:signed_up|}: { description: It, trigger: Now, status: removed }
              signedUp: { description: It, trigger: Now }
            """).Plan;
        Assert.Equal(["SignedUp2", "SignedUp"], plan.Events.Select(planned => planned.TypeName));
    }

    [Fact]
    public void A_member_keeps_off_its_type_and_what_every_type_has()
    {
        var plan = PlanVerifier.Verify("""
            events:
              status:
                description: It
                trigger: Now
                properties:
                  status: { type: string, enum: [a], description: One }
                  name: { type: string, description: Two }
                  to_string: { type: object, description: Three, properties: { name: { type: string }, to_string_value: { type: string }, equals: { type: string } } }
            """).Plan;
        var members = plan.Events[0].Members;
        Assert.Equal(["StatusValue", "NameValue", "ToStringValue"], members.Select(member => member.MemberName));
        Assert.Equal("StatusValueValue", Assert.IsType<EnumType>(members[0].Property.Type).Definition.TypeName);
        var inner = Assert.IsType<InlineObjectType>(members[2].Property.Type).Definition;
        Assert.Equal(["Name", "ToStringValue", "EqualsValue"], inner.Members.Select(member => member.MemberName));
        Assert.Equal("ToStringValueValue", inner.TypeName);
    }

    [Fact]
    public void A_member_and_a_nested_type_can_collide()
    {
        var plan = PlanVerifier.Verify("""
            events:
              e:
                description: It
                trigger: Now
                properties:
                  {|TRK009:way|}: { type: string, enum: [a], description: One }
                  way_value: { type: string, description: Two }
            """).Plan;
        Assert.Equal("WayValue2", Assert.IsType<EnumType>(plan.Events[0].Members[0].Property.Type).Definition.TypeName);
    }

    [Fact]
    public void Two_members_and_two_values_can_collide() => PlanVerifier.Verify("""
        properties: { choice: { type: string, enum: [a b, {|TRK009:a_b|}, {|TRK009:not_set|}], description: One } }
        events:
          e: { description: It, trigger: Now, properties: { way_out: { type: string, description: One }, {|TRK009:wayOut|}: { type: string, description: Two } } }
        """).Saying("value 'not set'".Replace("value 'not set'", "'not set'"));

    [Fact]
    public void One_wire_name_stands_once() => PlanVerifier.Verify("""
        properties:
          a: { type: string, wire: x, description: One }
          b: { type: integer, wire: x, description: Two }
        events:
          e: { description: It, trigger: Now, properties: { a: required, {|TRK004:b|}: required } }
          f: { description: It, trigger: Now, wire: g, properties: { b: required } }
          {|TRK004:g|}: { description: It, trigger: Now }
        """).Saying("The wire name 'x' of event 'e'", "The event 'g' on the wire");

    [Fact]
    public void Names_without_letters_ask_for_another() => PlanVerifier.Verify("""
        events:
          "{|TRK006:|}!!!": { description: It, trigger: Now }
          "{|TRK006:|}???": { description: It, trigger: Now }
          "+": { description: It, trigger: Now, csharp: Plus }
        """.Replace("\"{|TRK006:|}!!!\"", "{|TRK006:\"!!!\"|}").Replace("\"{|TRK006:|}???\"", "{|TRK006:{|TRK009:\"???\"|}|}")).Saying("with 'csharp:'");

    [Fact]
    public void A_given_identifier_must_be_one()
    {
        var plan = PlanVerifier.Verify("""
            properties: { p: { type: string, csharp: class, description: One } }
            events:
              e: { description: It, trigger: Now, csharp: {|TRK006:1x|}, properties: { p: required } }
              f: { description: It, trigger: Now, csharp: {|TRK006:"@class"|}, properties: { p: { csharp: _other } } }
            """).Plan;
        Assert.Equal(["E", "F"], plan.Events.Select(planned => planned.TypeName));
        Assert.Equal(["class", "_other"], plan.Events.Select(planned => planned.Members[0].MemberName));
    }
}
