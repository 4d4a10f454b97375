namespace Instrumentation.Analyzers.Tests.Emissions;

public class PropertyBagTests
{
    [Theory]
    [InlineData("new Dictionary<string, object> { { \"amount\", 1.0 }, { \"currency\", \"EUR\" } }")]
    [InlineData("new Dictionary<string, object> { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }")]
    [InlineData("new Dictionary<string, object>(2) { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }")]
    [InlineData("new Dictionary<string, object>(StringComparer.Ordinal) { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }")]
    [InlineData("new Dictionary<string, object>(new Dictionary<string, object> { [\"amount\"] = 1.0 }) { [\"currency\"] = \"EUR\" }")]
    [InlineData("new SortedDictionary<string, object> { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }")]
    [InlineData("new { amount = 1.0, currency = \"EUR\" }")]
    [InlineData("new { amount, currency }")]
    [InlineData("new JsonObject { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }")]
    [InlineData("new JsonObject { { \"amount\", 1.0 }, { \"currency\", text } }")]
    [InlineData("(object)new { amount = 1.0, currency = \"EUR\" }")]
    [InlineData("new[] { new KeyValuePair<string, object>(\"amount\", 1.0), KeyValuePair.Create(\"currency\", (object)\"EUR\") }")]
    [InlineData("new KeyValuePair<string, object>[] { new(value: 1.0, key: \"amount\"), new(\"currency\", \"EUR\") }")]
    [InlineData("(KeyValuePair<string, object>[])[KeyValuePair.Create(\"amount\", (object)1.0), new KeyValuePair<string, object>(\"currency\", \"EUR\")]")]
#if !ROSLYN_4_8
    [InlineData("(KeyValuePair<string, object>[])[new(\"amount\", 1.0), new(\"currency\", \"EUR\")]")]
#endif
    [InlineData("new List<KeyValuePair<string, object>> { new(\"amount\", 1.0), new(\"currency\", \"EUR\") }")]
    [InlineData("condition ? new Dictionary<string, object> { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" } : new() { [\"currency\"] = \"USD\", [\"amount\"] = 2.0, [\"coupon\"] = text }")]
    [InlineData("new Dictionary<string, object> { [Keys.Amount] = 1.0, [nameof(currency)] = \"EUR\" }")]
    [InlineData("inline")]
    [InlineData("filled")]
    [InlineData("new ActivityTagsCollection { { \"amount\", 1.0 }, { \"currency\", \"EUR\" } }")]
    public Task Reads_a_bag_that_is_written_in_place(string bag) => Verify(bag, "\"order_placed\"");

    [Theory]
    [InlineData("new Dictionary<string, object> { { \"amount\", 1.0 } }")]
    [InlineData("new Dictionary<string, object> { [\"amount\"] = 1.0 }")]
    [InlineData("new Dictionary<string, object>()")]
    [InlineData("new { amount = 1.0 }")]
    [InlineData("new JsonObject { [\"amount\"] = 1.0 }")]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("default(object)")]
    [InlineData("(object)null")]
    [InlineData("new[] { new KeyValuePair<string, object>(\"amount\", 1.0) }")]
    [InlineData("(KeyValuePair<string, object>[])[new KeyValuePair<string, object>(\"amount\", 1.0)]")]
    [InlineData("condition ? null : new { amount = 1.0 }")]
    [InlineData("half")]
    [InlineData("new Poco()")]
    [InlineData("Bag()")]
    public Task Sees_what_is_not_in_it(string bag) => Verify(bag, "{|TRK104:\"order_placed\"|}");

    [Fact]
    public Task Takes_an_absent_bag_for_an_empty_one() => Code.Plain("sdk.Track({|TRK104:\"order_placed\"|}); sdk.Track(\"signup\");").Verify();

    [Theory]
    [InlineData("given")]
    [InlineData("any")]
    [InlineData("given ?? new Dictionary<string, object>()")]
    [InlineData("new Dictionary<string, object>(given)")]
    [InlineData("new Dictionary<string, object>(given) { [\"amount\"] = 1.0 }")]
    [InlineData("new Dictionary<string, object> { [\"amount\"] = 1.0, [text] = \"EUR\" }")]
    [InlineData("new Dictionary<string, object> { [\"amount\"] = 1.0, [condition ? \"currency\" : \"coupon\"] = \"EUR\" }")]
    [InlineData("(KeyValuePair<string, object>[])[new(\"amount\", 1.0), .. given]")]
    [InlineData("new[] { new KeyValuePair<string, object>(\"amount\", 1.0), given.First() }")]
    [InlineData("given.ToDictionary(pair => pair.Key, pair => pair.Value)")]
    [InlineData("new System.Dynamic.ExpandoObject()")]
    [InlineData("condition ? given : new Dictionary<string, object>()")]
    [InlineData("condition ? new { amount = 1.0, currency = \"EUR\", coupon = text } : (object)new { amount = 1.0, coupon = text }")]
    public Task Says_when_it_cannot_be_verified(string bag)
    {
        // Of an object creation with an initializer, the type is the place.
        const string Creation = "new Dictionary<string, object>";
        var place = bag.StartsWith(Creation, StringComparison.Ordinal) && bag.EndsWith('}')
            ? "new {|TRK108:Dictionary<string, object>|}" + bag[Creation.Length..]
            : $"{{|TRK108:{bag}|}}";
        return Verify(place, "\"order_placed\"");
    }

    [Fact]
    public async Task Says_why_it_cannot_be_verified()
    {
        var findings = await Verify("{|TRK108:given|}", "\"order_placed\"");

        Assert.Equal(
            "The properties of event 'order_placed' cannot be verified, because 'given' comes from the caller: write them where the call is, or send the generated type",
            findings.Single().GetMessage());
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string bag, string name) => new Roslyn.Testing.Scenario
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = Code.Method(
            $$"""
                var amount = 1.0;
                var currency = "EUR";
                var inline = new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" };
                var half = new { amount = 1.0 };
                var filled = new Dictionary<string, object> { ["amount"] = amount };
                filled["currency"] = currency;
                sdk.Track({{name}}, {{bag}});
            """,
            "AmplitudeSharp.AmplitudeService sdk",
            "System.Diagnostics")
            + "public static class Keys { public const string Amount = \"amount\"; } public class Poco { public double amount { get; set; } }",
    }.Verify();
}
