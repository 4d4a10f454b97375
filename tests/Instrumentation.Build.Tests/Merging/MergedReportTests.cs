using Instrumentation.Build.Merging;
using Instrumentation.Build.Sarif;
using Instrumentation.Plan;
using Instrumentation.Plan.Sites;
using TrackingPlan = Instrumentation.Plan.Model.TrackingPlan;

namespace Instrumentation.Build.Tests.Merging;

/// <summary>What all projects together show: events that nobody sends (TRK501), and that no test asserts (TRK504).</summary>
public sealed class MergedReportTests
{
    private const string Plan =
        """
        format: 1
        plan: shop
        version: 1
        owner: growth
        sources:
          web: { kind: client }
          api: { kind: server }
          jobs: { kind: server }
        events:
          paid: { description: It, trigger: It, sources: [api] }
          shipped: { description: It, trigger: It, sources: [jobs] }
          viewed: { description: It, trigger: It, sources: [web] }
          left: { description: It, trigger: It }
          later: { description: It, trigger: It, status: draft }
          former: { description: It, trigger: It, status: deprecated }

        """;

    [Fact]
    public void Every_event_that_is_sent_somewhere_is_fine() =>
        Assert.Empty(Findings(Project("Api", Site("paid")), Project("Jobs", Site("shipped", "left"))));

    [Fact]
    public void An_event_that_nobody_sends_is_TRK501_at_its_line()
    {
        var finding = Assert.Single(Merged(Project("Api", Site("paid", "left"))).Findings());

        Assert.Equal(("TRK501", 11), (finding.Rule.Id, finding.Place.StartPosition.Line + 1));
        Assert.Equal(
            "Event 'shipped' is planned and never sent: no call that can run sends it in Api. Send it, or give it 'status: draft' until somebody does, or remove it",
            finding.Message);
    }

    [Fact]
    public void Projects_that_say_their_source_answer_for_that_alone() =>
        Assert.Equal(["TRK501 left"], Findings(Project("Api", Site("paid")) with { Sources = ["api"] }));

    [Fact]
    public void What_browsers_send_is_asked_of_who_says_to_be_one() =>
        Assert.Equal(["TRK501 viewed"], Findings(Project("Client", Site("left")) with { Sources = ["web"] }));

    [Fact]
    public void A_call_that_never_runs_sends_nothing() =>
        Assert.Equal(["TRK501 paid"], Findings(Project("Api", Site("shipped", "left"), Site("paid") with { IsDead = true })));

    [Fact]
    public void A_test_sends_nothing() =>
        Assert.Contains("TRK501 paid", Findings(Project("Api", Site("shipped", "left")), Project("Tests", Site("paid")) with { IsTest = true }));

    [Fact]
    public void A_call_that_may_send_anything_leaves_the_question_open() =>
        Assert.Equal(["TRK115 paid"], Findings(Project("Api", Site("shipped", "left"), Site() with { NamesAreKnown = false })));

    [Fact]
    public void A_wrapper_leaves_no_question_open() => Assert.Equal(
        ["TRK501 paid"],
        Findings(Project("Api", Site("shipped", "left"), Site() with { NamesAreKnown = false, NamesAreTheCallers = true })));

    [Fact]
    public void What_no_test_speaks_of_is_TRK504() => Assert.Equal(
        ["TRK504 shipped", "TRK504 left"],
        Findings(Project("Api", Site("paid", "shipped", "left")), Project("Tests", new ReportedUse("paid")) with { IsTest = true }));

    [Theory]
    [InlineData(new[] { "shipped" }, new[] { "TRK504 paid", "TRK504 left" })]
    [InlineData(new[] { "left", "shipped" }, new[] { "TRK504 paid" })]
    [InlineData(new[] { "paid", "paid" }, new[] { "TRK504 shipped", "TRK504 left" })]
    [InlineData(new[] { "Paid" }, new[] { "TRK504 paid", "TRK504 shipped", "TRK504 left" })]
    [InlineData(new[] { "unplanned" }, new[] { "TRK504 paid", "TRK504 shipped", "TRK504 left" })]
    [InlineData(new[] { "paid", "shipped", "left" }, new string[0])]
    [InlineData(new[] { "left", "paid", "shipped", "unplanned" }, new string[0])]
    public void Every_event_asks_for_a_test_of_its_own(string[] tested, string[] expected) => Assert.Equal(
        expected,
        Findings(Project("Api", Site("paid", "shipped", "left")), Project("Tests", [.. tested.Select(name => (object)new ReportedUse(name))]) with { IsTest = true }));

    [Fact]
    public void Without_tests_in_the_build_nothing_is_asked_of_them() => Assert.Empty(Findings(Project("Api", Site("paid", "shipped", "left"))));

    [Theory]
    [InlineData("GET /pay")]
    [InlineData("POST /pays")]
    [InlineData("POST /pay/{id}")]
    [InlineData("POST /api/pay")]
    [InlineData("POST /")]
    [InlineData("PUT /pay")]
    public void Another_route_is_not_the_entry_point(string route) =>
        Assert.Equal(["TRK502"], Features(EntryPoint("M:Shop.Pay"), EntryPoint(route)).Select(finding => finding.Rule.Id));

    [Theory]
    [InlineData("M:Shop.Pay(System.Int32)")]
    [InlineData("M:Shop.Pays")]
    [InlineData("M:Shop.Api.Pay")]
    [InlineData("M:Pay")]
    public void Another_method_is_not_the_entry_point(string method) =>
        Assert.Equal(["TRK502"], Features(EntryPoint("POST /pay"), EntryPoint(method)).Select(finding => finding.Rule.Id));

    [Theory]
    [InlineData("POST /pay", "M:Shop.Pay")]
    [InlineData("M:Shop.Pay", "POST /pay")]
    [InlineData("POST /pay", "M:Shop.Pay", "GET /pay", "POST /other")]
    [InlineData("POST /pay", "POST /pay", "M:Shop.Pay")]
    [InlineData("M:Shop.Other", "M:Shop.Pay", "POST /pay")]
    public void Entry_points_are_found_among_others(params string[] names) => Assert.Empty(Features([.. names.Select(name => (object)EntryPoint(name))]));

    [Theory]
    [InlineData("GET /health")]
    [InlineData("POST /healthz")]
    [InlineData("POST /health/live")]
    [InlineData("PUT /health")]
    [InlineData("POST /api/health")]
    public void Another_route_is_not_what_is_exempt(string route) =>
        Assert.Equal(["TRK505"], Exemptions(EntryPoint("M:Shop.Ping"), EntryPoint(route)).Select(finding => finding.Rule.Id));

    [Fact]
    public void Entry_points_that_some_project_has_are_fine() => Assert.Empty(Features(EntryPoint("POST /pay"), EntryPoint("M:Shop.Pay")));

    [Fact]
    public void An_entry_point_that_no_project_has_is_TRK502()
    {
        var finding = Assert.Single(Features(EntryPoint("M:Shop.Pay")));

        Assert.Equal(
            ("TRK502", "Entry point 'POST /pay' of feature 'Paying' is in none of Api: name the method or route that the feature has now, or remove it from the plan"),
            (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("/pay", "TRK309")]
    [InlineData("/PAY/", "TRK309")]
    [InlineData("/", "TRK309")]
    [InlineData("/payments", "TRK502")]
    [InlineData("/pay/now", "TRK502")]
    public void A_route_that_nobody_knows_leaves_open_what_lies_there(string below, string id) =>
        Assert.Equal([id], Features(EntryPoint("M:Shop.Pay"), EntryPoint(null) with { Below = below }).Select(finding => finding.Rule.Id));

    [Fact]
    public void What_is_nearly_the_entry_point_is_named() => Assert.Contains(
        "is in none of Api (did you mean 'PUT /pay'?): name",
        Assert.Single(Features(EntryPoint("M:Shop.Pay"), EntryPoint("POST /pay") with { Near = "PUT /pay" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_nearly_exempt_is_named() => Assert.Contains(
        "is in Api (did you mean 'GET /health'?). Name",
        Assert.Single(Exemptions(EntryPoint("M:Shop.Ping"), EntryPoint("POST /health") with { Near = "GET /health" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_no_entry_point_is_told_how_one_is_written() => Assert.Contains(
        "Entry point '/pay' of feature 'Paying' is in none of Api (an entry point is a verb and a route, 'POST /orders/{id}', or the documentation id of a method, 'M:Shop.Orders.Place'): name",
        Assert.Single(new MergedReport(PlanOf(WithFeature.Replace("POST /pay", "/pay", StringComparison.Ordinal)), [Project("Api", [Site("paid", "shipped", "left"), EntryPoint("M:Shop.Pay")])]).Findings()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_route_that_nobody_knows_leaves_routes_open_and_methods_not() =>
        Assert.Equal(["TRK309", "TRK502"], Features(EntryPoint(null)).Select(finding => finding.Rule.Id));

    [Fact]
    public void The_features_of_other_sources_are_not_asked_for() => Assert.DoesNotContain(
        new MergedReport(PlanOf(WithFeature), [Project("Jobs", Site("shipped", "left")) with { Sources = ["jobs"] }]).Findings(),
        finding => finding.Rule.Id == "TRK502");

    [Fact]
    public void An_exemption_of_what_no_project_has_is_TRK505()
    {
        var finding = Assert.Single(Exemptions(EntryPoint("M:Shop.Ping")));

        Assert.Equal(
            ("TRK505", "Exemption of 'POST /health' applies to nothing: no such method or route is in Api. Name the one that is exempt now, or remove the exemption"),
            (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Exemptions_of_what_is_there_are_fine() => Assert.Empty(Exemptions(EntryPoint("POST /health"), EntryPoint("M:Shop.Ping")));

    [Fact]
    public void An_exempt_route_may_be_the_one_that_nobody_knows() =>
        Assert.Equal(["'M:Shop.Ping'"], Exemptions(EntryPoint(null)).Select(finding => finding.Message.Split(' ')[2]));

    [Fact]
    public void Exemptions_are_not_judged_where_nothing_is_asked_of_endpoints() => Assert.DoesNotContain(
        new MergedReport(PlanOf(Plan + Exempt), [Project("Api", Site("paid", "shipped", "left"))]).Findings(),
        finding => finding.Rule.Id == "TRK505");

    [Fact]
    public void An_emitter_that_is_not_there_is_TRK505()
    {
        var finding = Assert.Single(Emitters(Site("paid")));

        Assert.Equal(
            ("TRK505", "Emitter 'M:Shop.Sdk.Send(System.String)' applies to nothing: Api knows no method of this documentation id, so nothing is checked by it. Write that of the method that sends now, or remove the emitter"),
            (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void An_emitter_that_nobody_calls_is_TRK505()
    {
        var finding = Assert.Single(Emitters(Site("paid"), new ReportedEmitter("M:Shop.Sdk.Send(System.String)")));

        Assert.Equal(
            ("TRK505", "Emitter 'M:Shop.Sdk.Send(System.String)' applies to nothing: the method is there, and no call of it is in Api. Call it where something is to be sent, or remove the emitter"),
            (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void An_emitter_that_somebody_calls_is_fine() => Assert.Empty(Emitters(Site("paid") with { Declaration = "M:Shop.Sdk.Send(System.String)" }));

    private static IEnumerable<MergedFinding> Emitters(params object[] reported) =>
        new MergedReport(
            PlanOf(Plan + "emitters:\n  - { method: \"M:Shop.Sdk.Send(System.String)\", event: name }\n  - { builtin: segment }\n"),
            [Project("Api", [Site("paid", "shipped", "left"), .. reported])])
            .Findings();

    private const string Exempt = "exempt:\n  - { entry_point: \"POST /health\", reason: monitoring }\n  - { entry_point: \"M:Shop.Ping\", reason: monitoring }\n";

    private static IEnumerable<MergedFinding> Exemptions(params object[] reported) =>
        new MergedReport(PlanOf(WithFeature + Exempt), [Project("Api", [Site("paid", "shipped", "left"), EntryPoint("POST /pay"), EntryPoint("M:Shop.Pay"), .. reported])])
            .Findings()
            .Where(finding => finding.Rule.Id is "TRK505" or "TRK309");

    private const string WithFeature = Plan + "features:\n  Paying: { entry_points: [ \"POST /pay\", \"M:Shop.Pay\" ], emits: [paid] }\n";

    private static IEnumerable<MergedFinding> Features(params object[] reported) =>
        new MergedReport(PlanOf(WithFeature), [Project("Api", [Site("paid", "shipped", "left"), .. reported])]).Findings();

    private static ReportedEntryPoint EntryPoint(string? name) => new("A.cs", "A.B()", name, "Paying");

    private static IEnumerable<string> Findings(params ProjectReport[] projects) =>
        Merged(projects).Findings().Select(finding => $"{finding.Rule.Id} {Name(finding)}");

    private static string Name(MergedFinding finding) => Plan.Substring(finding.Place.Start, finding.Place.Length);

    private static MergedReport Merged(params ProjectReport[] projects) =>
        new(PlanOf(Plan), projects);

    private static TrackingPlan PlanOf(string text) => PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", text)]).Plan!;

    private static ProjectReport Project(string name, params object[] reported) => new(name, [], IsTest: false, [.. reported.Select(Logged)]);

    private static ReportedSite Site(params string[] events) => new()
    {
        File = "A.cs",
        Member = "A.B()",
        Emitter = "S.T",
        Bag = "known",
        NamesAreKnown = true,
        Events = new(events),
    };

    private static LoggedFinding Logged(object reported) => new("TRK900", IsNote: true, IsSuppressed: false, (reported switch
    {
        ReportedSite site => site.ToProperties(),
        ReportedUse use => use.ToProperties(),
        ReportedEntryPoint entry => entry.ToProperties(),
        ReportedEmitter emitter => emitter.ToProperties(),
        _ => throw new ArgumentException(reported.ToString()),
    }).ToDictionary(property => property.Key, property => property.Value!));
}
