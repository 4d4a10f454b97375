using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>A fault of the plan is one finding: code that speaks of what did not resolve is not wrong too.</summary>
public class FaultyPlanTests
{
    private const string Head = "format: 1\nplan: shop\nversion: 1\nowner: growth\nnamespace: Shop.Tracking\n";
    private const string Placed = "  placed: { description: A, trigger: B, properties: { amount: required } }\n";
    private const string Dictionary = "properties:\n  amount: { type: number, description: C }\n";

    [Theory]
    [InlineData(Dictionary + "events:\n  seen: { description: A, trigger: B, properties: { {|TRK005:currency|}: optional } }\n" + Placed)]
    [InlineData(Dictionary + "  currency: { type: {|TRK005:txt|}, description: D }\nevents:\n  seen: { description: A, trigger: B, properties: { currency: optional } }\n" + Placed)]
    [InlineData(Dictionary + "events:\n  seen: { description: A, trigger: B, include: [{|TRK005:money|}] }\n" + Placed)]
    [InlineData(Dictionary + "events:\n  seen: { description: A, trigger: B, properties: { currency: { type: {|TRK005:txt|}, description: D } } }\n" + Placed)]
    public Task Says_nothing_of_properties_that_did_not_resolve(string plan) =>
        Code.Plain("sdk.Track(\"seen\", new { currency = text });", Head + plan).Verify();

    [Fact]
    public Task Judges_the_other_events() => Code.Plain(
        "sdk.Track(\"placed\", new { amount = 1, {|TRK105:currency|} = text });",
        Head + Dictionary + "events:\n  seen: { description: A, trigger: B, properties: { {|TRK005:currency|}: optional } }\n" + Placed).Verify();

    [Theory]
    [InlineData("  - { builtin: segment, supplies: {|TRK006:user_id|} }\n")]
    [InlineData("  - { builtin: segment, supplies: [{|TRK005:user|}] }\n")]
    [InlineData("  - {|TRK005:{ builtin: segmnt, supplies: [user_id, amount] }|}\n")]
    public Task Says_nothing_of_what_a_faulty_emitter_may_supply(string emitters) => Sends(emitters, "\"placed\"").Verify();

    [Fact]
    public Task Judges_what_emitters_supply_for_sure() => Sends("  - { builtin: segment, supplies: [user_id] }\n", "{|TRK104:\"placed\"|}").Verify();

    private static Scenario Sends(string emitters, string name) => new()
    {
        Plan = Head + Dictionary + "  user_id: { type: string, key: user, pii: pseudonymous, description: D }\ncommon: [user_id]\nevents:\n" + Placed + "emitters:\n" + emitters,
        References = [SegmentSdk.Reference],
        Code = Code.Method($"sdk.Track({name}, new Segment.Serialization.JsonObject());", "Segment.Analytics.Analytics sdk"),
    };
}
