using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Snowplow's events are built; a self-describing one is what its schema says.</summary>
public class SnowplowTests
{
    private const string PlacedSchema = "\"iglu:com.acme/order_placed/jsonschema/1-0-0\"";

    [Fact]
    public Task Takes_the_schema_for_the_name() => Verify(
        Plans.Plain,
        $$"""
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.acme/signup/jsonschema/1-0-0", null)).Build());
        sdk.Track(new SelfDescribing().SetEventId("e1").SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.acme/sign_up/jsonschema/1-0-0"|}, null)).Build());
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({{PlacedSchema}}, new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" })).Build());
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK104:{{PlacedSchema}}|}, data: new { amount = 1.0 })).Build());
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({{PlacedSchema}}, {|TRK108:any|})).Build());
        """);

    [Fact]
    public Task Takes_the_whole_schema_where_the_plan_has_it() => Verify(
        Plans.Plain.Replace("  order_placed:\n", "  order_placed:\n    wire: iglu:com.acme/order_placed/jsonschema/1-0-0\n"),
        $$"""
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK104:{{PlacedSchema}}|}, null)).Build());
        sdk.Track(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.acme/order_placed/jsonschema/2-0-0"|}, null)).Build());
        """);

    [Fact]
    public Task Follows_builders_and_data_through_variables() => Verify(
        Plans.Plain,
        $$"""
        var data = new Dictionary<string, object> { ["amount"] = 1.0 };
        data["coupon"] = text;
        var json = new SelfDescribingJson({|TRK104:{{PlacedSchema}}|}, data);
        var built = new SelfDescribing().SetEventData(json).Build();
        sdk.Track(built);
        var builder = new SelfDescribing();
        builder.SetEventData(json);
        sdk.Track({|TRK115:builder.Build()|});
        """);

    [Fact]
    public Task Follows_events_that_a_method_makes() => new Scenario
    {
        Plan = Plans.Plain,
        References = [SnowplowSdk.Reference],
        Code = $$"""
        using System.Collections.Generic;
        using Snowplow.Tracker;
        using Snowplow.Tracker.Models;
        using Snowplow.Tracker.Models.Contexts;
        using Snowplow.Tracker.Models.Events;

        class Typing
        {
            public double Amount { get; set; }

            public SelfDescribing ToEvent() =>
                new SelfDescribing().SetEventData(new SelfDescribingJson({{PlacedSchema}}, new Dictionary<string, object> { ["amount"] = Amount })).Build();

            public SelfDescribing ToEvent(SelfDescribingJson json)
            {
                var made = new SelfDescribing();
                return made.SetEventData(json).Build();
            }
        }

        class Sender(Tracker sdk)
        {
            static SelfDescribing Named(string name) => new SelfDescribing().SetEventData(new SelfDescribingJson("iglu:com.acme/" + name + "/jsonschema/1-0-0", null));

            void Keep(Typing typing) => sdk.Track({|TRK104:typing.ToEvent()|});

            void Two()
            {
                var built = Named({|TRK101:"sign_up"|}).Build();
                sdk.Track(built);
                sdk.Track(Named("signup").Build());
            }

            void Unknown(Typing typing, SelfDescribingJson json) => sdk.Track({|TRK115:typing.ToEvent(json)|});

            void Queued(Queue<SelfDescribing> waiting) => sdk.Track({|TRK115:waiting.Dequeue()|});

            void Pass(SelfDescribing given) => sdk.Track(given);

            void Passed() => Pass(new SelfDescribing().SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.acme/sign_up/jsonschema/1-0-0"|}, null)).Build());
        }
        """,
    }.Verify();

    [Fact]
    public Task Takes_entities_for_no_events() => Verify(
        Plans.Plain,
        $$"""
        var context = new GenericContext().SetSchema("iglu:com.acme/unplanned/jsonschema/1-0-0").Add("amount", 1.0);
        sdk.Track(new SelfDescribing().SetCustomContext(new List<IContext> { context }).SetEventData(new SelfDescribingJson({{PlacedSchema}}, {|TRK108:null|})).Build());
        """);

    [Fact]
    public Task Takes_an_action_for_an_event_only_where_the_plan_has_it() => Verify(
        Plans.Plain,
        """
        sdk.Track({|TRK108:new Structured().SetCategory("shop").SetAction("order_placed").Build()|});
        sdk.Track(new Structured().SetCategory("shop").SetAction("click").SetLabel("x").Build());
        sdk.Track(new Structured().SetCategory("signup").SetAction(text).Build());
        sdk.Track(new Timing().SetCategory("signup").Build());
        """);

    [Fact]
    public Task Takes_views_for_pages_and_screens()
    {
        const string Views = """
              home: { kind: page, description: The first page, trigger: It was shown, properties: { item_id: required } }
              screen: { kind: screen, description: A screen, trigger: It was shown }
            """;
        return Verify(
            Plans.Plain + "\n" + Views,
            """
            sdk.Track({|TRK108:new PageView().SetPageUrl("/").SetPageTitle("Home").Build()|});
            sdk.Track({|TRK108:new MobileScreenView("Home").Build()|});
            """);
    }

    [Fact]
    public Task Leaves_views_alone_in_a_plan_without() => Verify(
        Plans.Plain,
        """
        sdk.Track(new PageView().SetPageUrl("/").SetPageTitle("signup").Build());
        sdk.Track(new MobileScreenView("sign_up").Build());
        """);

    [Fact]
    public Task Reads_the_builders_of_Unity() => new Scenario
    {
        Plan = Plans.Plain,
        References = [SnowplowSdk.Unity],
        Code = Code.Method(
            $$"""
            sdk.Track(new Unstructured().SetEventData(new SelfDescribingJson("iglu:com.acme/signup/jsonschema/1-0-0", null)));
            sdk.Track(new Unstructured().SetEventData(new SelfDescribingJson({|TRK101:"iglu:com.acme/sign_up/jsonschema/1-0-0"|}, null)).Build());
            sdk.Track(new Unstructured().SetEventData(new SelfDescribingJson({|TRK104:{{PlacedSchema}}|}, new Dictionary<string, object> { ["amount"] = 1.0 })).Build());
            """,
            "SnowplowTracker.Tracker sdk",
            "SnowplowTracker.Events",
            "SnowplowTracker.Payloads"),
    }.Verify();

    private static Task Verify(string plan, string statements) => new Scenario
    {
        Plan = plan,
        References = [SnowplowSdk.Reference],
        Code = Code.Method(statements, "Snowplow.Tracker.Tracker sdk", "Snowplow.Tracker.Models", "Snowplow.Tracker.Models.Contexts", "Snowplow.Tracker.Models.Events"),
    }.Verify();
}
