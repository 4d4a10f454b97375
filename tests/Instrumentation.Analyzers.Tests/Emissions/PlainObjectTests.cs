using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Objects of ordinary types, of which SDKs make one property for each member.</summary>
public class PlainObjectTests
{
    private const string Types = """

        public class Order { public double amount { get; set; } public string? currency { get; init; } private int Hidden { get; set; } public static int Shared { get; set; } public int this[int i] => i; }
        public class Half { public double amount { get; set; } }
        public sealed class SealedHalf { public double amount { get; set; } }
        public class Whole : Half { public string? currency { get; set; } }
        public record Positional(double amount, string currency);
        public sealed record HalfPositional(double amount);
        public readonly struct Value { public double amount { get; init; } public string? currency { get; init; } }
        public class Extra { public double amount { get; set; } public string? currency { get; set; } public string? shop { get; set; } }
        public class Pascal { public double Amount { get; set; } public string? Currency { get; set; } }
        public class PascalShop { [JsonPropertyName("amount")] public double A { get; set; } [DataMember(Name = "currency")] public string? C { get; set; } public string? Shop { get; set; } }
        public class Named { [JsonPropertyName("amount")] public double A { get; set; } [Newtonsoft.Json.JsonProperty("currency")] public string? C { get; set; } [Newtonsoft.Json.JsonProperty(PropertyName = "coupon")] public string? D { get; set; } }
        public class Ignored { public double amount { get; set; } [JsonIgnore] public string? currency { get; set; } [IgnoreDataMember] public string? shop { get; set; } [Newtonsoft.Json.JsonIgnore] public string? other { get; set; } }
        public class Sometimes { public double amount { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? currency { get; set; } }
        public class Always { public double amount { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? currency { get; set; } }
        public class Fields { public double amount; public string? currency { get; set; } }
        public class Empty { }
        public class Many : List<int> { public double amount { get; set; } }
        public interface IHalf { double amount { get; } }
        """;

    [Theory]
    [InlineData("new Order { amount = 1.0, currency = text }")]
    [InlineData("new Order()")]
    [InlineData("new Whole { amount = 1.0, currency = text }")]
    [InlineData("new Positional(1.0, text)")]
    [InlineData("new Value { amount = 1.0 }")]
    [InlineData("value")]
    [InlineData("local")]
    [InlineData("(object)local")]
    [InlineData("condition ? new Order() : new Positional(1.0, text)")]
    [InlineData("new Named()")]
    [InlineData("new Always()")]
    public Task Reads_the_members(string bag) => Verify(bag, "\"order_placed\"");

    [Theory]
    [InlineData("new Half { amount = 1.0 }")]
    [InlineData("new SealedHalf()")]
    [InlineData("sealedHalf")]
    [InlineData("new HalfPositional(1.0)")]
    [InlineData("new HalfPositional(1.0) with { amount = 2.0 }")]
    [InlineData("new Ignored()")]
    public Task Sees_what_is_not_there(string bag) => Verify(bag, "{|TRK104:\"order_placed\"|}");

    [Fact]
    public Task Leaves_the_case_of_anonymous_members_to_the_serializer() =>
        Code.Plain("""sdk.Track("order_placed", {|TRK108:new|} { Amount = 1.0, currency = text, {|TRK105:Shop|} = 1 });""").Verify();

    [Theory]
    [InlineData("half")]
    [InlineData("contract")]
    [InlineData("new Pascal()")]
    [InlineData("new Sometimes()")]
    [InlineData("new Fields()")]
    [InlineData("new Empty()")]
    [InlineData("new Many()")]
    [InlineData("new Uri(text)")]
    [InlineData("(1.0, text)")]
    public Task Says_when_it_cannot_be_verified(string bag) => Verify($"{{|TRK108:{bag}|}}", "\"order_placed\"");

    [Fact]
    public Task Reports_members_that_the_plan_does_not_list() => Verify("new Extra { amount = 1.0, currency = text, {|TRK105:shop|} = text }", "\"order_placed\"");

    [Fact]
    public Task Reports_them_where_the_object_is_given() => Verify("{|TRK105:new Extra()|}", "\"order_placed\"");

    [Fact]
    public Task Keeps_to_names_that_attributes_give() => Verify("{|TRK105:new PascalShop()|}", "\"order_placed\"");

    [Fact]
    public async Task Says_that_a_serializer_decides()
    {
        var findings = await Verify("{|TRK108:new Pascal()|}", "\"order_placed\"");

        Assert.Contains("because the serializer decides whether 'Amount' is written as 'amount'", findings.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Reads_what_Mixpanel_is_given() => new Scenario
    {
        Plan = Plans.Keys,
        References = [MixpanelSdk.Reference],
        Code = Code.Method(
            """
            await sdk.TrackAsync("visited", new Visit { Session = text });
            await sdk.TrackAsync("visited", new Visit { Session = {|TRK201:"unknown"|} });
            await sdk.TrackAsync({|TRK201:"visited"|}, new Wrong());
            var visit = new Visit { Session = "unknown" };
            visit.Session = text;
            await sdk.TrackAsync("visited", visit);
            _ = sdk.TrackTest("anything", new Wrong());
            await sdk.PeopleSetAsync(new Wrong());
            """,
            "Mixpanel.MixpanelClient sdk")
            + """
            public class Visit { [Mixpanel.MixpanelName("session_id")] public string? Session { get; set; } }
            public class Wrong { public string? distinct_id { get; set; } }
            """,
    }.Verify();

    [Fact]
    public Task Reads_what_a_type_parameter_is_given() => new Scenario
    {
        Plan = Plans.Plain,
        References = [SegmentSdk.Reference],
        Code = Code.Method(
            """
            sdk.Track("order_placed", new Order { amount = 1.0 });
            sdk.Track({|TRK104:"order_placed"|}, new Half());
            sdk.Track<Half>({|TRK104:"order_placed"|}, properties: new());
            """,
            "Segment.Analytics.Analytics sdk")
            + """
            public class Order : Segment.Serialization.ISerializable { public double amount { get; set; } public string? currency { get; set; } }
            public class Half : Segment.Serialization.ISerializable { public double amount { get; set; } }
            """,
    }.Verify();

    [Theory]
    [InlineData("new JObject { [\"amount\"] = 1.0, [\"currency\"] = \"EUR\" }", "\"order_placed\"")]
    [InlineData("new JObject { { \"amount\", 1.0 } }", "{|TRK104:\"order_placed\"|}")]
    [InlineData("new JObject(new JProperty(\"amount\", 1.0), new JProperty(\"currency\", \"EUR\"))", "\"order_placed\"")]
    [InlineData("new JObject(new JProperty(\"amount\", 1.0))", "{|TRK104:\"order_placed\"|}")]
    [InlineData("new JObject(new JProperty(\"amount\", 1.0), new JProperty({|TRK105:\"shop\"|}, 1), new JProperty(\"currency\", \"EUR\"))", "\"order_placed\"")]
    [InlineData("JObject.FromObject(new { amount = 1.0 })", "{|TRK104:\"order_placed\"|}")]
    [InlineData("JObject.FromObject(new Order())", "\"order_placed\"")]
    [InlineData("{|TRK108:JObject.Parse(text)|}", "\"order_placed\"")]
    [InlineData("new JsonObject { [\"amount\"] = new JsonObject { [\"value\"] = 1.0 }, [\"currency\"] = \"EUR\" }", "\"order_placed\"")]
    public Task Reads_Json_objects(string bag, string name) => Verify(bag, name);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string bag, string name) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp, NewtonsoftSdk.Reference],
        Code = Code.Method(
            $$"""
                var local = new Order { amount = 1.0, currency = "EUR" };
                sdk.Track({{name}}, {{bag}});
            """,
            "AmplitudeSharp.AmplitudeService sdk, Half half, SealedHalf sealedHalf, Value value, IHalf contract",
            "System.Runtime.Serialization",
            "System.Text.Json.Serialization",
            "Newtonsoft.Json.Linq").Replace("using Newtonsoft.Json.Linq;", "using Newtonsoft.Json.Linq;\nusing JsonIgnoreAttribute = System.Text.Json.Serialization.JsonIgnoreAttribute;", StringComparison.Ordinal)
            + Types,
    }.Verify();
}
