using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Rules;

public class EmissionSiteTests
{
    private const string Emit = """sdk.Track("signup");""";

    [Fact]
    public async Task Reports_every_emission_where_the_build_asks_for_it()
    {
        var finding = Assert.Single(await Run(Emit, ("TrackingPlanReport", "true")));

        Assert.Equal(("TRK900", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        Assert.Equal("Here 'signup' is emitted", finding.GetMessage());
    }

    [Fact]
    public async Task Is_silent_in_any_other_build() => Assert.Empty(await Run(Emit));

    [Fact]
    public async Task Says_where_and_by_what()
    {
        var site = await Site(Emit);

        Assert.Equal("Code.cs", site.File);
        Assert.Equal("Caller.Call(AmplitudeSharp.AmplitudeService, bool, int, string, object, System.Collections.Generic.Dictionary<string, object>)", site.Member);
        Assert.Equal("AmplitudeSharp.AmplitudeService.Track", site.Emitter);
        Assert.False(site.IsTyped);
    }

    [Fact]
    public async Task Lists_the_names_that_can_be()
    {
        var site = await Site("""sdk.Track(condition ? "signup" : "login");""");

        Assert.Equal(["signup", "login"], site.Events);
        Assert.True(site.NamesAreKnown);
    }

    [Fact]
    public async Task Says_that_there_may_be_other_names()
    {
        var site = await Site("""sdk.Track(condition ? "signup" : Names.Current);""");

        Assert.Equal(["signup"], site.Events);
        Assert.False(site.NamesAreKnown);
    }

    [Fact]
    public async Task Leaves_out_an_arm_that_sends_nothing()
    {
        var site = await Site("""sdk.Track(condition ? "signup" : null);""");

        Assert.Equal(["signup"], site.Events);
        Assert.True(site.NamesAreKnown);
    }

    [Fact]
    public async Task Gives_the_type_that_a_dictionary_of_numbers_makes_of_a_value()
    {
        var site = await Site("""sdk.Track("signup", new Dictionary<string, double> { ["p"] = number });""");

        Assert.Equal("number", Assert.Single(site.Properties).Type);
    }

    [Fact]
    public async Task Takes_the_parameters_of_a_marked_method_for_properties_but_for_those_it_logs_by()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain + "\nemitters:\n  - { builtin: logger }\n",
            Code = """
                using System;
                using Microsoft.Extensions.Logging;

                static partial class Log
                {
                    [LoggerMessage(EventId = 2, Message = "{ProductId} {Minutes}", EventName = "signup")]
                    public static void Kept(this ILogger logger, LogLevel level, Guid productId, int? minutes, Exception fault) { }

                    static void Call(ILogger logger, Guid id) => logger.Kept(LogLevel.Information, id, 5, new InvalidOperationException());
                }
                """,
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        Assert.Equal(["productId uuid", "minutes integer"], ReportedSite.Read(Assert.Single(findings).Properties!)!.Properties.Select(property => $"{property.Name} {property.Type}"));
    }

    [Fact]
    public async Task Gives_the_type_that_an_operator_makes_of_a_value()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            References = [AmplitudeSdk.Sharp],
            Code = Code.Method("""sdk.Track("signup", new Dictionary<string, string> { ["p"] = route, ["q"] = (string)route });""", "AmplitudeSharp.AmplitudeService sdk, Route route"),
            MoreCode = new Dictionary<string, string> { ["Route.cs"] = """public class Route { public static implicit operator string(Route route) => "/"; }""" },
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        Assert.Equal(["string", "string"], ReportedSite.Read(findings.Single(finding => finding.Id == "TRK900").Properties!)!.Properties.Select(property => property.Type));
    }

    [Theory]
    [InlineData("text", "string")]
    [InlineData("condition", "boolean")]
    [InlineData("number", "integer")]
    [InlineData("(byte)1", "integer")]
    [InlineData("1.5f", "number")]
    [InlineData("1.5m", "decimal")]
    [InlineData("Guid.NewGuid()", "uuid")]
    [InlineData("DateTime.UtcNow", "timestamp")]
    [InlineData("DateTimeOffset.UtcNow", "timestamp")]
    [InlineData("DateOnly.MinValue", "date")]
    [InlineData("TimeSpan.Zero", "duration")]
    [InlineData("new Uri(text)", "uri")]
    [InlineData("DayOfWeek.Friday", "string")]
    [InlineData("new[] { 1 }", "list<integer>")]
    [InlineData("new List<string>()", "list<string>")]
    [InlineData("new Dictionary<string, int>()", "map<integer>")]
    [InlineData("any", "any")]
    [InlineData("new { A = 1 }", "any")]
    [InlineData("(dynamic)any", "any")]
    [InlineData("$\"{number}\"", "string")]
    [InlineData("(double)number", "number")]
    [InlineData("(int)DayOfWeek.Friday", "integer")]
    public async Task Gives_the_type_of_the_plan_for_the_type_in_code(string value, string type)
    {
        var site = await Site($$"""sdk.Track("signup", new Dictionary<string, object> { ["p"] = {{value}} });""");

        Assert.Equal(new EmittedProperty("p", type, IsCertain: true, IsNullable: false), Assert.Single(site.Properties));
    }

    [Theory]
    [InlineData("condition ? number : (int?)null", "integer")]
    [InlineData("null", "any")]
    public async Task Says_what_may_be_null(string value, string type)
    {
        var site = await Site($$"""sdk.Track("signup", new Dictionary<string, object?> { ["p"] = {{value}} });""");

        Assert.Equal(new EmittedProperty("p", type, IsCertain: true, IsNullable: true), Assert.Single(site.Properties));
    }

    [Fact]
    public async Task Says_what_it_could_not_read()
    {
        var site = await Site("""sdk.Track("signup", given);""");

        Assert.Equal("opaque", site.Bag);
        Assert.Empty(site.Properties);
    }

    [Fact]
    public async Task Knows_events_of_generated_types()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            Code = Code.Method("""tracker.Track(new OrderPlaced { Amount = 1, Currency = text });""", "Instrumentation.ITracker tracker", "Shop.Tracking"),
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        var site = ReportedSite.Read(findings.Single().Properties!)!;
        Assert.True(site.IsTyped);
        Assert.Equal(["order_placed"], site.Events);
        Assert.Equal(["amount", "currency"], site.Properties.Select(property => property.Name));
    }

    [Fact]
    public async Task Says_which_entry_of_the_plan_makes_it_an_emission_even_where_another_method_is_called()
    {
        const string Send = "M:Shop.IAnalytics.Send(System.String)";
        var findings = await new Scenario
        {
            Plan = Plans.Plain + $"\nemitters:\n  - {{ method: \"{Send}\", event: name }}\n",
            References = [AmplitudeSdk.Sharp],
            Code = """
                namespace Shop
                {
                    public interface IAnalytics { void Send(string name); }
                    public class Analytics : IAnalytics { public void Send(string name) { } }
                }
                """,
            MoreCode = new Dictionary<string, string>
            {
                ["Calls.cs"] = Code.Method("""analytics.Send("signup"); sdk.Track("signup");""", "Shop.Analytics analytics, AmplitudeSharp.AmplitudeService sdk"),
            },
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        Assert.Equal(
            [("Shop.Analytics.Send", Send), ("AmplitudeSharp.AmplitudeService.Track", null)],
            findings.Select(finding => ReportedSite.Read(finding.Properties!)).OfType<ReportedSite>().Select(site => (site.Emitter, site.Declaration)));
        Assert.Equal([Send], findings.Select(finding => ReportedEmitter.Read(finding.Properties!)).OfType<ReportedEmitter>().Select(emitter => emitter.Method));
    }

    [Fact]
    public async Task Says_which_entry_of_the_plan_is_there_though_nobody_calls_it()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain + "\nemitters:\n  - { method: \"M:Shop.Analytics.Send(System.String)\", event: name }\n  - { method: \"M:Elsewhere.Sdk.Send(System.String)\", event: name }\n",
            Code = "namespace Shop { public class Analytics { public void Send(string name) { } } }",
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        Assert.Equal("M:Shop.Analytics.Send(System.String)", ReportedEmitter.Read(Assert.Single(findings).Properties!)!.Method);
    }

    [Fact]
    public async Task Where_a_plan_is_to_be_made_nothing_else_is_said_and_no_plan_is_needed()
    {
        var findings = await new Scenario
        {
            References = [AmplitudeSdk.Sharp],
            Code = Code.Method("""sdk.Track("nobody_planned_this");""", "AmplitudeSharp.AmplitudeService sdk"),
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true", ["TrackingPlanInfer"] = "true" },
        }.Findings();

        Assert.Equal("TRK900", Assert.Single(findings).Id);
    }

    [Theory]
    [InlineData("/shop/Web/Checkout.cs", "Web/Checkout.cs")]
    [InlineData("/shared/Checkout.cs", "../shared/Checkout.cs")]
    [InlineData("Checkout.cs", "Checkout.cs")]
    public async Task Gives_paths_that_are_the_same_on_every_machine(string path, string file)
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            References = [AmplitudeSdk.Sharp],
            MoreCode = new Dictionary<string, string> { [path] = Code.Method(Emit, "AmplitudeSharp.AmplitudeService sdk") },
            Properties = new Dictionary<string, string> { ["TrackingPlanReport"] = "true" },
        }.Findings();

        Assert.Equal(file, ReportedSite.Read(findings.Single().Properties!)!.File);
    }

    private static async Task<ReportedSite> Site(string statements)
    {
        var findings = await Run(statements, ("TrackingPlanReport", "true"));
        return ReportedSite.Read(findings.Single(finding => finding.Id == "TRK900").Properties!)!;
    }

    private static Task<IReadOnlyList<Diagnostic>> Run(string statements, params (string Name, string Value)[] properties) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = Code.Method(statements, "AmplitudeSharp.AmplitudeService sdk"),
        Properties = properties.ToDictionary(property => property.Name, property => property.Value),
    }.Findings();
}
