using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>All that a plan can say of an event.</summary>
public sealed class EventTests
{
    [Fact]
    public void Every_field_reaches_the_model()
    {
        var plan = PlanVerifier.Verify("""
            sources: { web: { kind: client }, api: { kind: server } }
            destinations: { ga4: { tier: standard } }
            properties:
              k: { type: uuid, key: event, description: One }
              a: { type: string, wire: alpha, description: Two }
              b: { type: string, description: Three }
            events:
              e:
                description: What happened
                trigger: What fires it
                owner: somebody
                kind: page
                sources: [web, api]
                status: deprecated
                replaced_by: f
                expires: 2027-06-30
                since: 2
                keys_from: stored
                carries: [k]
                pairs_with: { event: f, on: k }
                one_of: [[a, b]]
                requires: { a: [b] }
                destinations: [ga4]
                wire: page_seen
                csharp: PageWasSeen
                tags: [x, 1]
                links: ["https://example.com"]
                properties: { a: { required: [web] }, b: optional }
              f: { description: It, trigger: Now }
            """).Plan;
        var planned = plan.Events[0];
        Assert.Equal(("e", "page_seen", "PageWasSeen", EventKind.Page, EventStatus.Deprecated), (planned.Name, planned.WireName, planned.TypeName, planned.Kind, planned.Status));
        Assert.Equal(("What happened", "What fires it", "somebody"), (planned.Description, planned.Trigger, planned.Owner));
        Assert.Equal(("f", "2027-06-30", "2", true), (planned.ReplacedBy, planned.Expires, planned.Since, planned.KeysFromStored));
        Assert.Equal(new EventPair("f", "k"), planned.PairsWith);
        Assert.Equal(["web", "api"], planned.Sources);
        Assert.Equal(["ga4"], planned.Destinations);
        Assert.Equal(["x", "1"], planned.Tags);
        Assert.Equal(["https://example.com"], planned.Links);
        Assert.Equal(["alpha", "b"], Assert.Single(planned.OneOf));
        Assert.Equal(new Dependency("alpha", new(["b"])), Assert.Single(planned.Requires));
        Assert.Equal(new Requirement(false, new(["web"])), planned.Members[0].Requirement);
        Assert.True(planned.Members[0].Requirement.AppliesTo("web"));
        Assert.False(planned.Members[0].Requirement.AppliesTo("api"));
    }

    [Fact]
    public void Included_blocks_come_first_and_the_event_has_the_last_word()
    {
        var plan = PlanVerifier.Verify("""
            properties:
              a: { type: string, description: One }
              b: { type: string, description: Two }
              c: { type: string, max_length: 9, description: Three }
            groups:
              one: { properties: { a: required, b: optional, c: { required: true, max_length: 5 } } }
              two: { properties: { b: required, a: optional } }
            events:
              e: { description: It, trigger: Now, include: [one, two], properties: { own: { type: string, description: Mine }, c: optional } }
            """).Plan;
        var members = plan.Events[0].Members;
        Assert.Equal(["a", "b", "c", "own"], members.Select(member => member.Property.Name));
        Assert.Equal([true, true, false, false], members.Select(member => member.Requirement.IsRequired));
        Assert.Null(plan.Properties[2].Constraints!.MinLength);
        Assert.Equal(9, members[2].Property.Constraints!.MaxLength);
        Assert.Equal(5, plan.Groups[0].Members[2].Property.Constraints!.MaxLength);
    }

    [Fact]
    public void An_event_needs_no_fields_at_all()
    {
        var planned = PlanVerifier.Verify("events: { {|TRK011:e|}: }").Plan.Events[0];
        Assert.Equal(("E", EventKind.Track, EventStatus.Active, false), (planned.TypeName, planned.Kind, planned.Status, planned.KeysFromStored));
        Assert.Empty(planned.Members);
    }

    [Fact]
    public void Removed_events_stay_in_the_model()
    {
        var plan = PlanVerifier.Verify("events: { e: { status: removed, properties: { p: { type: string, description: One } } } }").Plan;
        Assert.Equal(EventStatus.Removed, plan.Events[0].Status);
        Assert.Single(plan.Events[0].Members);
    }

    [Fact]
    public void A_group_names_the_dictionary() => PlanVerifier.Verify("""
        properties: { a: { type: string, description: One } }
        groups:
          g: { properties: { a: { type: {|TRK006:string|} } } }
          h: { properties: [a, {|TRK004:a|}] }
          i: { properties: {|TRK006:a|} }
        """).Saying("Define it under 'properties:'");
}
