using Instrumentation.Plan.Model;
using Instrumentation.Plan.Tests.SharedPlans;

namespace Instrumentation.Plan.Tests;

/// <summary>Plans in the shapes that real products publish: a small one of ours always, and theirs where they are at hand.</summary>
public sealed class RealPlanTests
{
    private const string Torture = """
        format: 1
        plan: torture
        version: 1
        owner: team
        naming: { events: any, properties: any }
        sources:
          app: { kind: server, description: The application }
        properties:
          "any text": { type: string, nullable: true, description: A property }
          "any text 2": { type: string, wire: "any text", description: A property }
        events:
          "Deep Object":
            description: Objects in objects
            trigger: It happened
            properties:
              house: { type: object, required: true, description: Outermost, properties: { hall: { type: object, required: true, properties: { room: { type: object, properties: { chairs: { type: integer }, "wall paint": { type: string, nullable: true }, lamps: { type: list<any> } } } } } } }
          "Either Or":
            description: One of several types
            trigger: It happened
            properties:
              "text or number": { type: [string, number], nullable: true, required: true, description: Whichever it is }
          "Same Wire Name":
            description: Two definitions of one name, one at a time
            trigger: It happened
            properties: { "any text 2": required }
          "same wire name":
            description: Differs by case alone
            trigger: It happened
            properties: { "any text": required }
        """;

    [Fact]
    public void A_small_plan_has_only_the_findings_it_deserves()
    {
        var resolved = Robustness.PlanInvariants.Check(Torture);
        Assert.Equal([PlanRules.IdentifierCollision], resolved.Findings.Select(finding => finding.Rule));
        Assert.Equal(["SameWireName", "SameWireName2"], resolved.Plan!.Events.Skip(2).Select(planned => planned.TypeName));
        Assert.All(resolved.Plan.Events.Skip(2), planned => Assert.Equal("any text", planned.Members[0].Property.WireName));
    }

    [Fact]
    public void Nothing_of_a_small_plan_is_flattened() => AssertNotFlattened(Torture, "Deep Object", "Either Or");

    [SharedPlanTheory]
    [InlineData("aws-common.yaml", 0)]
    [InlineData("otel-semconv.yaml", 9)]
    [InlineData("typewriter-torture.yaml", 2)]
    public void Real_plans_have_only_the_findings_they_deserve(string name, int collisions)
    {
        var text = SharedPlanFolder.Read(name);
        var resolved = Robustness.PlanInvariants.Check(text);
        Assert.All(resolved.Findings, finding => Assert.Equal(PlanRules.IdentifierCollision, finding.Rule));
        Assert.Equal(collisions, resolved.Findings.Count);

        // Counted in the text itself: names of events stand two spaces in, those of their properties six.
        var lines = text.Split('\n');
        var events = lines.SkipWhile(line => line != "events:").Skip(1).ToList();
        Assert.Equal(events.Count(line => line.StartsWith("  \"", StringComparison.Ordinal)), resolved.Plan!.Events.Count);
        Assert.Equal(events.Count(line => line.StartsWith("      \"", StringComparison.Ordinal)), resolved.Plan.Events.Sum(planned => planned.Members.Count));
        Assert.Equal(lines.Length - events.Count - 9 + 1, resolved.Plan.Properties.Count + 1);
    }

    [SharedPlanFact]
    public void Nothing_of_a_real_plan_is_flattened() =>
        AssertNotFlattened(SharedPlanFolder.Read("typewriter-torture.yaml"), "Nested Objects", "Union Type");

    private static void AssertNotFlattened(string text, string nested, string either)
    {
        var plan = PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]).Plan!;
        var outer = plan.Events.Single(planned => planned.Name == nested).Members[0];
        var middle = Assert.Single(Assert.IsType<InlineObjectType>(outer.Property.Type).Definition.Members);
        var inner = Assert.Single(Assert.IsType<InlineObjectType>(middle.Property.Type).Definition.Members);
        Assert.Equal(3, Assert.IsType<InlineObjectType>(inner.Property.Type).Definition.Members.Count);
        var union = plan.Events.Single(planned => planned.Name == either).Members[0];
        Assert.Equal(2, Assert.IsType<UnionType>(union.Property.Type).Alternatives.Count);
        Assert.True(union is { Property.IsNullable: true, Requirement.IsRequired: true });
    }
}
