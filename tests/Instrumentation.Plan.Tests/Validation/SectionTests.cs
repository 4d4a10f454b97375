using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Tests.Validation;

/// <summary>The sections around the events.</summary>
public sealed class SectionTests
{
    private const string Basis = """
        properties: { k: { type: string, key: entity, description: One } }
        events: { a: { description: It, trigger: Now }, b: { description: It, trigger: Now } }

        """;

    [Fact]
    public void Sources()
    {
        var sources = PlanVerifier.Verify("sources: { web: { kind: client, description: The page, owner: team }, crm: { kind: external }, api: { kind: server } }").Plan.Sources;
        Assert.Equal([SourceKind.Client, SourceKind.External, SourceKind.Server], sources.Select(source => source.Kind));
        Assert.Equal(("The page", "team"), (sources[0].Description, sources[0].Owner));
    }

    [Fact]
    public void Features_exemptions_and_landing()
    {
        var plan = PlanVerifier.Verify(Basis + """
            features:
              f: { description: It does, owner: team, entry_points: ["M:A.B", "POST /a"], emits: [a, b], tags: [x], links: [y], meta: z }
            exempt: [{ entry_point: "GET /", reason: Nothing, owner: team, expires: 2027-12-31 }]
            landing: ["/", "/c/{id}"]
            """).Plan;
        var feature = Assert.Single(plan.Features);
        Assert.Equal(["M:A.B", "POST /a"], feature.EntryPoints.Select(entryPoint => entryPoint.Text));
        Assert.Equal(["a", "b"], feature.Emits);
        Assert.Equal(("It does", "team"), (feature.Description, feature.Owner));
        var exemption = Assert.Single(plan.Exemptions);
        Assert.Equal(("GET /", "Nothing", "team", "2027-12-31"), (exemption.EntryPoint.Text, exemption.Reason, exemption.Owner, exemption.Expires));
        Assert.Equal(["/", "/c/{id}"], plan.Landing.Select(route => route.Text));
    }

    [Theory]
    [InlineData("{|TRK003:events|}: {}")]
    [InlineData("{|TRK003:events|}:")]
    [InlineData("events: { e: {|TRK006:5|} }")]
    public void A_plan_has_events(string events) => PlanVerifier.Verify([("plan.yaml", $"format: 1\nplan: p\nversion: 1\nowner: team\n{events}\n")]);

    [Theory]
    [InlineData("string")]
    [InlineData("object")]
    public void A_type_cannot_take_the_name_of_one_of_the_format(string name) => PlanVerifier.Verify($$"""
        types: { {|TRK006:{{name}}|}: { properties: { a: { type: string } } } }
        """);

    [Fact]
    public void What_is_not_written_yet_is_asked_for()
    {
        PlanVerifier.Verify(Basis + """
            features:
              f: { description: {|TRK011:TODO|}, entry_points: ["POST /a"], emits: {|TRK011:[]|} }
            exempt:
              - { entry_point: "GET /", reason: {|TRK023:TODO|} }
              - { entry_point: "GET /a", reason: {|TRK023:""|} }
              - { entry_point: "GET /b", reason: No TODO of ours }
            """).Saying("'GET /'", "'GET /a'");
    }

    [Fact]
    public void Funnels_and_metrics()
    {
        var plan = PlanVerifier.Verify(Basis + """
            funnels: { f: { join: k, steps: [a, b], within: 30d, description: The way, owner: team, meta: x } }
            metrics: { m: { numerator: a, denominator: b, by: [k], description: The rate, owner: team, meta: x }, n: { numerator: b } }
            """).Plan;
        Assert.Equal(("k", "30d"), (plan.Funnels[0].Join, plan.Funnels[0].Within));
        Assert.Equal(["a", "b"], plan.Funnels[0].Steps);
        Assert.Equal(("a", "b"), (plan.Metrics[0].Numerator, plan.Metrics[0].Denominator));
        Assert.Equal(["k"], plan.Metrics[0].By);
        Assert.Null(plan.Metrics[1].Denominator);
    }

    [Theory]
    [InlineData("Sdk.Track")]
    [InlineData("Sdk.Track(string)")]
    [InlineData("T:Shop.Sdk")]
    [InlineData("M:Track")]
    [InlineData("M:.Track")]
    [InlineData("M:Shop.")]
    public void What_is_no_documentation_id_would_never_match_and_never_say_so(string method) => PlanVerifier.Verify(Basis + $$"""
        emitters:
          - { method: {|TRK006:"{{method}}"|}, event: name }
        boundaries: [{|TRK006:"{{method}}"|}, { method: {|TRK006:"{{method}}"|} }]
        """).Saying($"'{method}' is not the documentation id of a method. Write it as 'M:Namespace.Type.Method(System.String)'");

    [Fact]
    public void Emitters_boundaries_and_destinations()
    {
        var plan = PlanVerifier.Verify(Basis + """
            emitters:
              - { method: "M:A.B(System.String)", event: name, properties: props, kind: page, keys: { k: key } }
              - { builtin: segment, supplies: [k] }
            boundaries: ["M:A.C", { method: "M:A.D", context: ctx }]
            destinations: { amplitude: {}, ga4: { tier: standard }, mixpanel: }
            """).Plan;
        Assert.Equal(("M:A.B(System.String)", "name", "props", EventKind.Page), (plan.Emitters[0].Method, plan.Emitters[0].EventParameter, plan.Emitters[0].PropertiesParameter, plan.Emitters[0].Kind));
        Assert.Equal(new KeyParameter("k", "key"), Assert.Single(plan.Emitters[0].Keys));
        Assert.Equal("segment", plan.Emitters[1].Builtin);
        Assert.Equal(["k"], plan.Emitters[1].Supplies);
        Assert.Equal([("M:A.C", null), ("M:A.D", "ctx")], plan.Boundaries.Select(boundary => (boundary.Method, boundary.Context)));
        Assert.Equal([("amplitude", null), ("ga4", "standard"), ("mixpanel", null)], plan.Destinations.Select(destination => (destination.Name, destination.Tier)));
    }

    [Theory]
    [InlineData("shop", null, "Shop.Tracking")]
    [InlineData("my-big_shop2", null, "MyBigShop2.Tracking")]
    [InlineData("shop", "Contoso.Events", "Contoso.Events")]
    public void The_namespace_comes_of_the_id(string id, string? given, string expected) => Assert.Equal(expected, PlanVerifier.Verify(("plan.yaml",
        $"format: 1\nplan: {id}\nversion: 1\nowner: team\n{(given is null ? "" : $"namespace: {given}\n")}events: {{ e: {{ description: It, trigger: Now }} }}")).Plan.Namespace);

    [Fact]
    public void Naming_conventions()
    {
        var naming = PlanVerifier.Verify("naming: { events: Title Case, properties: camelCase, server_suffix: _server }").Plan.Naming;
        Assert.Equal(new NamingConventions(NamingConvention.TitleCase, NamingConvention.CamelCase, "_server"), naming);
    }
}
