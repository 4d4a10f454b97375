namespace Instrumentation.Plan.Tests.Validation;

/// <summary>Two plans with one fingerprint generate the same types.</summary>
public sealed class FingerprintTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: team
        properties:
          k: { type: string, key: user, description: One }
          s: { type: string, enum: [a, b], description: Two }
          d: { type: duration, description: Three }
        types: { t: { properties: { x: { type: string } } } }
        common: [k]
        events:
          e: { description: It, trigger: Now, properties: { s: required, d: optional, t: { type: t, description: Four } } }
          f: { description: It, trigger: Now }

        """;

    [Fact]
    public void It_never_changes_for_a_plan() => Assert.Equal("0564c4bc8a0aab13", Of(Plan));

    [Theory]
    [InlineData("description: It", "description: Other")]
    [InlineData("owner: team", "owner: people")]
    [InlineData("events:", "# a comment\nevents:")]
    [InlineData("trigger: Now", "trigger: Later, status: draft, tags: [x], sources: []")]
    public void What_types_do_not_depend_on_leaves_it(string old, string @new) => Assert.Equal(Of(Plan), Of(Plan.Replace(old, @new)));

    [Theory]
    [InlineData("plan: shop", "plan: shop2")]
    [InlineData("version: 1", "version: 2")]
    [InlineData("owner: team", "owner: team\nnamespace: Other")]
    [InlineData("key: user", "pii: direct")]
    [InlineData("enum: [a, b]", "enum: [b, a]")]
    [InlineData("enum: [a, b]", "enum: [a, c]")]
    [InlineData("type: duration", "type: duration, unit: ms")]
    [InlineData("s: required", "s: optional")]
    [InlineData("s: required", "s: { required: true, nullable: false, const: a }")]
    [InlineData("x: { type: string }", "x: { type: string, required: true }")]
    [InlineData("x: { type: string }", "x: { type: list<string> }")]
    [InlineData("common: [k]", "common: [k | s]")]
    [InlineData("  f: {", "  g: {")]
    [InlineData("  f: {", "  f: { keys_from: stored,")]
    [InlineData("  f: {", "  f: { status: removed,")]
    [InlineData("  f: {", "  f: { status: deprecated,")]
    [InlineData("  f: {", "  f: { kind: page,")]
    [InlineData("  f: {", "  f: { wire: ff,")]
    [InlineData("  f: {", "  f: { csharp: Ff,")]
    public void What_types_depend_on_changes_it(string old, string @new)
    {
        Assert.Contains(old, Plan, StringComparison.Ordinal);
        Assert.NotEqual(Of(Plan), Of(Plan.Replace(old, @new)));
    }

    private static string Of(string text) => PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]).Plan!.Fingerprint;
}
