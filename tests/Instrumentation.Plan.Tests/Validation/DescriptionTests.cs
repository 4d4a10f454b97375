namespace Instrumentation.Plan.Tests.Validation;

/// <summary>TRK011: what a reader of the plan needs to know.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Events_and_properties_are_described() => PlanVerifier.Verify("""
        properties:
          {|TRK011:a|}: { type: string }
          b: { type: string, description: {|TRK011:""|} }
          c: { type: string, description: {|TRK011:"TODO: say it"|} }
        events:
          {|TRK011:e|}: { properties: { {|TRK011:own|}: { type: string } } }
          f: { description: {|TRK011:tbd|}, trigger: {|TRK011:"  "|} }
          g: { description: Todos were listed, trigger: Now, owner: {|TRK011:todo|} }
        """).Saying("Event 'e' has no description and no trigger.", "The description of property 'c' says nothing yet.");

    [Fact]
    public void The_owner_is_the_plans_unless_said() => PlanVerifier.Verify(("plan.yaml", """
        format: 1
        plan: shop
        version: 1
        events:
          {|TRK011:e|}: { description: It, trigger: Now }
          f: { description: It, trigger: Now, owner: team }
        """)).Saying("Event 'e' has no owner.");

    [Fact]
    public void Members_of_objects_are_explained_by_the_object() => PlanVerifier.Verify("""
        types: { t: { properties: { x: { type: string } } } }
        properties: { o: { type: object, description: One, properties: { y: { type: string } } } }
        """);

    [Fact]
    public void Removed_events_are_history() => PlanVerifier.Verify("events: { e: { status: removed } }");
}
