using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class WrongValueTypeTests
{
    private const string More = """
        public enum Colour { Red }
        public struct Money { public static implicit operator string(Money money) => ""; }
        """;

    [Fact]
    public Task Is_the_same_for_text_that_a_wrapper_takes() => Code.Plain(
        """
        sdk.Track("order_placed", new Dictionary<string, string> { ["amount"] = {|TRK106:text|}, ["currency"] = text });
        Send("order_placed", new() { ["amount"] = {|TRK106:text|}, ["currency"] = text });
        Copy("order_placed", new() { ["amount"] = {|TRK106:text|}, ["currency"] = text });
        Any("order_placed", new Dictionary<string, string> { ["amount"] = {|TRK106:"5"|}, ["currency"] = text });
        void Send(string name, Dictionary<string, string> bag) => sdk.Track(name, bag);
        void Any(string name, IDictionary<string, string> bag) => sdk.Track(name, bag);
        void Copy(string name, Dictionary<string, string> bag)
        {
            var all = new Dictionary<string, object>();
            foreach (var pair in bag)
                all[pair.Key] = pair.Value;
            sdk.Track(name, all);
        }
        """).Verify();

    [Fact]
    public Task Says_nothing_of_what_a_wrapper_makes_of_values() => Code.Plain(
        """
        Text("order_placed", new() { ["amount"] = text, ["currency"] = 5 });
        Filled("order_placed", new() { ["amount"] = text, ["currency"] = 5 });
        Counted("order_placed", new() { ["amount"] = 1, ["currency"] = 5 });
        Typed("order_placed", new() { ["amount"] = 1, ["currency"] = {|TRK106:5|} });
        void Text(string name, Dictionary<string, object> bag) => sdk.Track(name, bag.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? ""));
        void Counted(string name, Dictionary<string, object> bag) => sdk.Track(name, bag.ToDictionary(pair => pair.Key, pair => Convert.ToBase64String(new byte[pair.Value.GetHashCode()])));
        void Filled(string name, Dictionary<string, object> bag)
        {
            var all = new Dictionary<string, string>();
            foreach (var (key, value) in bag)
                all[key] = value is string given ? given : Convert.ToString(value);
            sdk.Track(name, all);
        }
        void Typed(string name, Dictionary<string, object> bag)
        {
            var all = new Dictionary<string, object>();
            foreach (var pair in bag)
                all[pair.Key] = pair.Value switch { null => "", int number => number, _ => pair.Value };
            sdk.Track(name, all);
        }
        """).Verify();

    [Fact]
    public Task Leaves_what_is_not_replaced() => Code.Plain(
        """
        var bag = new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" };
        bag.TryAdd("amount", "none");
        sdk.Track("order_placed", bag);
        """).Verify();

    [Fact]
    public Task Takes_text_where_the_SDK_takes_nothing_else() => Code.With(
        "object",
        Roslyn.Testing.Sdks.GameSdk.Players,
        """
        AppsFlyerSDK.AppsFlyer.sendEvent("order_placed", new Dictionary<string, string> { ["amount"] = "1", ["currency"] = "EUR" });
        var segmentation = new CountlySDK.Segmentation();
        segmentation.Add("amount", "1");
        segmentation.Add("currency", "EUR");
        _ = CountlySDK.Countly.RecordEvent("order_placed", 1, segmentation);
        """).Verify();

    [Fact]
    public async Task Names_property_event_and_both_types()
    {
        var finding = (await Values("sdk.Track(\"typed\", new { a_number = {|TRK106:text|} });").Verify()).Single();

        Assert.Equal("Property 'a_number' of event 'typed' is a number, which no value of the type 'string' can be", finding.GetMessage());
        Assert.Equal(Scenario.PlanPath, Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("a_text", "number", "1.5", "condition", "new[] { text }", "given")]
    [InlineData("an_integer", "text", "condition", "Guid.NewGuid()", "'x'", "new List<int>()")]
    [InlineData("a_number", "\"12\"", "true", "new Uri(text)", "given")]
    [InlineData("a_decimal", "text", "condition")]
    [InlineData("a_boolean", "text", "\"true\"", "1", "DateTime.UtcNow")]
    [InlineData("a_uuid", "number", "condition", "DateTime.UtcNow", "new[] { Guid.Empty }")]
    [InlineData("a_timestamp", "number", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()", "TimeSpan.Zero", "Guid.Empty")]
    [InlineData("a_date", "number", "condition")]
    [InlineData("a_duration", "number", "1.5", "DateTime.UtcNow", "condition")]
    [InlineData("a_duration_ms", "condition", "DateTime.UtcNow")]
    [InlineData("a_uri", "number", "Guid.NewGuid()")]
    [InlineData("an_enum", "number", "condition")]
    [InlineData("an_integer_enum", "text", "condition")]
    [InlineData("a_list", "number", "text", "new[] { text }", "new List<bool>()", "new Dictionary<string, int>()")]
    [InlineData("a_map", "number", "text", "new[] { 1 }")]
    [InlineData("a_union", "condition", "new[] { 1 }")]
    public Task Finds_what_can_never_be(string property, params string[] values) => Values(Sent(property, values, "{|TRK106:", "|}")).Verify();

    [Theory]
    [InlineData("a_text", "text", "'x'", "Guid.NewGuid()", "DateTime.UtcNow", "new Uri(text)", "any", "(string?)null", "Colour.Red", "new Money()")]
    [InlineData("an_integer", "number", "(long?)number", "2.0", "5m", "(ulong)3", "any", "Colour.Red", "TimeSpan.Zero", "new Money()")]
    [InlineData("a_number", "number", "1.5f", "1.5m", "(double?)null")]
    [InlineData("a_decimal", "number", "1.5", "1.5m")]
    [InlineData("a_boolean", "condition", "(bool?)condition", "any", "(dynamic)any")]
    [InlineData("a_uuid", "Guid.NewGuid()", "text", "\"no uuid\"", "(Guid?)null")]
    [InlineData("a_timestamp", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "text", "DateOnly.MinValue")]
    [InlineData("a_date", "DateOnly.MinValue", "DateTime.UtcNow", "text")]
    [InlineData("a_duration", "TimeSpan.Zero", "text")]
    [InlineData("a_duration_ms", "TimeSpan.Zero", "text", "number", "1.5")]
    [InlineData("a_uri", "new Uri(text)", "text")]
    [InlineData("an_any", "number", "text", "new { number }", "new[] { 1 }")]
    [InlineData("an_enum", "text", "Colour.Red", "Guid.NewGuid()")]
    [InlineData("an_integer_enum", "1", "Colour.Red", "(short)2")]
    [InlineData("a_list", "new[] { 1 }", "new List<long>()", "text.Split(' ').Where(part => part != text)", "new byte[0]", "any", "new List<object>()")]
    [InlineData("a_map", "given", "new { text }", "any", "new Money()", "new List<KeyValuePair<string, string>>()")]
    [InlineData("a_union", "text", "number", "any")]
    public Task Leaves_alone_what_may_be_right(string property, params string[] values) => Values(Sent(property, values, "", "")).Verify();

    [Fact]
    public Task Looks_below_objects_and_JSON() => Values("""
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = {|TRK106:"12"|}, ["a_boolean"] = (object){|TRK106:number|} });
        sdk.Track("typed", new JsonObject { ["a_number"] = {|TRK106:"12"|}, ["a_boolean"] = condition, ["a_text"] = {|TRK106:number|} });
        sdk.Track("typed", new Dictionary<string, object> { ["an_integer"] = (int)1.5, ["a_text"] = (object)text });
        sdk.Track("typed", new { a_number = {|TRK106:new|} { number } });
        """).Verify();

    [Fact]
    public Task Looks_at_each_arm_of_a_condition() => Values("""
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = condition ? 1.5 : {|TRK106:"none"|} });
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = (object?)any ?? {|TRK106:"none"|} });
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = number switch { 1 => 1, 2 => throw new Exception(), _ => {|TRK106:"none"|} } });
        """).Verify();

    [Fact]
    public Task Follows_variables_that_certainly_hold_the_value() => Values("""
        object unknown = "none";
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = {|TRK106:unknown|} });
        object tested = "none";
        if (tested is int) sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = tested });
        object changed = "none";
        changed = 5;
        sdk.Track("typed", new Dictionary<string, object> { ["a_number"] = changed });
        """).Verify();

    [Fact]
    public Task Does_not_judge_what_may_be_meant_for_the_other_event() => Values("""
        sdk.Track(condition ? "typed" : "limited", new { {|TRK105:a_number|} = {|TRK106:text|}, {|TRK105:reason|} = text });
        """).Verify();

    [Fact]
    public Task Leaves_a_wrong_key_to_its_own_rule() => Code.Plain("""
        sdk.Track("order_placed", new { order_id = Guid.NewGuid(), amount = {|TRK106:text|} });
        sdk.Track("order_placed", new { order_id = {|TRK201:0|} });
        sdk.Track("order_placed", new { order_id = {|TRK106:number|} });
        """, Plans.Keys).Verify();

    [Fact]
    public Task Takes_the_wire_form_where_the_SDK_takes_only_text() => Code.With(
        "Microsoft.ApplicationInsights.TelemetryClient",
        ApplicationInsightsSdk.Version2,
        """
        sdk.TrackEvent("typed", new Dictionary<string, string> { ["a_number"] = "12", ["a_boolean"] = condition.ToString() });
        sdk.TrackEvent("typed", new Dictionary<string, string> { ["a_text"] = text }, new Dictionary<string, double> { ["a_boolean"] = {|TRK106:1.0|} });
        sdk.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry("typed") { Properties = { ["a_number"] = "12" }, Metrics = { { "a_number", 1 } } });
        """,
        Plans.Values).Verify();

    [Fact]
    public Task Leaves_typed_events_to_the_compiler() => Code.Typed("tracker.Track(new Typed { ANumber = 1, AnAny = text });", Plans.Values).Verify();

    [Fact]
    public Task Finds_what_is_passed_to_a_wrapper_where_it_is_passed() => Values(
        """
        Wrapper.Send(sdk, "typed", {|TRK106:"none"|});
        Wrapper.Send(sdk, "typed", 1.5);
        """,
        """
        internal static class Wrapper
        {
            internal static void Send(AmplitudeSharp.AmplitudeService sdk, string name, object value) =>
                sdk.Track(name, new System.Collections.Generic.Dictionary<string, object> { ["a_number"] = value });
        }
        """).Verify();

    private static string Sent(string property, string[] values, string open, string close) =>
        string.Join("\n", values.Select(value => $"sdk.Track(\"typed\", new Dictionary<string, object?> {{ [\"{property}\"] = {open}{value}{close} }});"));

    private static Scenario Values(string statements, string more = "")
    {
        var scenario = Code.Plain(statements, Plans.Values);
        return new Scenario { Plan = scenario.Plan, References = scenario.References, Code = scenario.Code + More + more };
    }
}
