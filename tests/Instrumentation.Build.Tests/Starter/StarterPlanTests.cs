using Instrumentation.Build.Starter;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Sites;

namespace Instrumentation.Build.Tests.Starter;

/// <summary>A starter plan is read back by the reader that will read it: it is whole, and nothing is wrong in it.</summary>
public sealed class StarterPlanTests
{
    private const string Path = "/shop/tracking-plan.yaml";

    [Fact]
    public void Names_the_statements_of_a_program_in_words() =>
        Assert.Equal("Emitted by the statements of the program", Plan(Site("<top-level-statements-entry-point>", ["order_paid"])).Events[0].Description);

    [Fact]
    public void Has_every_event_with_its_properties()
    {
        var plan = Plan(Site("Shop.Checkout.Pay(string)", ["order_paid"], ("order_id", "string"), ("amount", "decimal")), Site("Shop.Home.Show()", ["home_seen"]));

        Assert.Equal(["home_seen", "order_paid"], plan.Events.Select(planned => planned.WireName));
        Assert.Equal(["amount required", "order_id required"], MembersOf(plan, "order_paid"));
        Assert.Equal("Emitted by Checkout.Pay", plan.Events[1].Description);
        Assert.Equal("growth", plan.Owner);
        Assert.Equal("Shop.PlannedEvents", plan.Namespace);
    }

    [Fact]
    public void Requires_what_every_known_site_gives()
    {
        var plan = Plan(
            Site("A.B.One()", ["e"], ("always", "string"), ("sometimes", "string")),
            Site("A.B.Two()", ["e"], ("always", "string")),
            Site("A.B.Three()", ["e"]) with { Bag = "opaque" });

        Assert.Equal(["always required", "sometimes optional"], MembersOf(plan, "e"));
        Assert.Equal("Emitted by B.One and 2 more", plan.Events[0].Description);
    }

    [Fact]
    public void Does_not_require_what_a_condition_decides()
    {
        var site = Site("A.B.One()", ["e"]) with { Properties = new([new EmittedProperty("p", "string", IsCertain: false, IsNullable: false)]) };

        Assert.Equal(["p optional"], MembersOf(Plan(site), "e"));
    }

    [Fact]
    public void Gives_both_names_of_a_condition() =>
        Assert.Equal(["a", "b"], Plan(Site("A.B.C()", ["a", "b"], ("p", "string"))).Events.Select(planned => planned.WireName));

    [Theory]
    [InlineData("integer", "integer", "integer")]
    [InlineData("integer", "decimal", "decimal")]
    [InlineData("integer", "number", "number")]
    [InlineData("any", "uuid", "uuid")]
    [InlineData("string", "boolean", "any")]
    public void Takes_the_narrowest_type_of_all_sites(string one, string other, string expected)
    {
        var text = Text(Site("A.B.One()", ["e"], ("p", one)), Site("A.B.Two()", ["e"], ("p", other)));

        Assert.Contains($"  p: {{ type: {expected}, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Defines_a_property_once_for_all_events()
    {
        var text = Text(Site("A.B.One()", ["e"], ("p", "integer")), Site("A.B.Two()", ["f"], ("p", "number")));

        Assert.Equal("properties:\n  p: { type: number, description: \"Sent by B.One\" }\n", text[text.IndexOf("properties:", StringComparison.Ordinal)..text.IndexOf("\nevents:", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Keeps_apart_what_has_one_name_and_several_types()
    {
        var plan = Plan(Site("A.B.One()", ["e"], ("p", "boolean")), Site("A.B.Two()", ["f"], ("p", "list<string>")));

        Assert.Equal("p", plan.Events[0].Members.Single().Property.WireName);
        Assert.Equal("p", plan.Events[1].Members.Single().Property.WireName);
        Assert.NotEqual(plan.Events[0].Members.Single().Property.Type, plan.Events[1].Members.Single().Property.Type);
    }

    [Fact]
    public void Takes_anything_for_what_one_event_is_given_two_types_of()
    {
        var plan = Plan(
            Site("A.B.One()", ["e"], ("p", "string")), Site("A.B.Two()", ["e"], ("p", "integer")), Site("A.B.Three()", ["f"], ("p", "string")));

        Assert.Equal(["Any", "String"], plan.Events.Select(planned => ((ScalarType)planned.Members.Single().Property.Type).Kind.ToString()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("no")]
    [InlineData("1.0")]
    [InlineData("0x1F")]
    [InlineData("Order Paid")]
    [InlineData("a: b # c")]
    [InlineData("\"quoted\" 'twice'")]
    [InlineData("back\\slash")]
    [InlineData("{ }, [ ] & * ! | > % @ `")]
    [InlineData("line\nbreak")]
    [InlineData("tab\tand\u2028more")]
    [InlineData("Über-uns ☃ \U0001F600")]
    [InlineData("- dash")]
    [InlineData(" spaces ")]
    [InlineData("~")]
    [InlineData("$identify")]
    public void Gives_back_any_name(string name)
    {
        var plan = Plan(Site("A.B.C()", [name], (name, "string")));

        Assert.Equal(name, plan.Events.Single().WireName);
        Assert.Equal(name, plan.Events.Single().Members.Single().Property.WireName);
    }

    [Fact]
    public void Names_apart_what_would_be_one_type_in_CSharp()
    {
        var plan = Plan(Site("A.B.C()", ["order_paid", "Order Paid", "orderPaid", "!", "?"]));

        Assert.Equal(5, plan.Events.Count);
        Assert.Equal(5, plan.Events.Select(planned => planned.TypeName).Distinct().Count());
    }

    [Fact]
    public void Names_apart_what_would_be_one_member_in_CSharp()
    {
        var plan = Plan(Site("A.B.C()", ["e"], ("userId", "string"), ("user_id", "string"), ("UserId", "string")));

        Assert.Equal(["UserId", "userId", "user_id"], plan.Events.Single().Members.Select(member => member.Property.WireName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000")]
    [InlineData("\ud800")]
    public void Leaves_out_what_no_plan_can_hold_and_says_so(string name)
    {
        var draft = Draft(null, Site("A.B.C()", [name, "fine"]));

        var plan = Resolve((Path, StarterPlan.Write(draft, Path, [])!));
        Assert.Contains("fine", plan.Events.Select(planned => planned.WireName));
        Assert.All(plan.Events, planned => Assert.Contains(planned.WireName, new[] { name, "fine" }));
        Assert.True(plan.Events.Count == 2 || draft.Events.Single(planned => planned.Name == name).Fault is not null);
    }

    [Fact]
    public void Adds_to_a_plan_only_what_it_lacks()
    {
        const string There = """
            format: 1
            plan: shop
            version: 7
            owner: growth
            properties:
              order_id: { type: uuid, description: One order }
            events:
              order_paid: { description: It was paid, trigger: It was paid, properties: { order_id: required } }

            """;
        var documents = new[] { PlanReader.Read(Path, There) };
        var draft = Draft(PlanResolver.Resolve(documents).Plan, Site("A.B.C()", ["order_paid", "order_sent"], ("order_id", "string")));
        const string More = "/shop/tracking-plan/Shop.yaml";

        var text = StarterPlan.Write(draft, More, documents)!;

        Assert.DoesNotContain("format:", text, StringComparison.Ordinal);
        var plan = Resolve((Path, There), (More, text));
        Assert.Equal(["order_paid", "order_sent"], plan.Events.Select(planned => planned.WireName).Order(StringComparer.Ordinal));
        Assert.Equal("order_id", plan.Events.Single(planned => planned.WireName == "order_sent").Members.Single().Property.WireName);
    }

    [Theory]
    [InlineData("{ type: string, description: One }", "string", "order_id: required")]
    [InlineData("{ type: string, key: entity, description: One }", "string", "order_id: required")]
    [InlineData("{ type: string, pattern: \"^A\", description: One }", "string", "order_id_string: required")]
    [InlineData("{ type: string, enum: [a], description: One }", "string", "order_id_string: required")]
    [InlineData("{ type: string, description: One }", "integer", "order_id_integer: required")]
    public void Uses_what_the_plan_defines_alike(string there, string given, string expected)
    {
        var documents = new[] { PlanReader.Read(Path, $"format: 1\nplan: shop\nversion: 1\nowner: growth\nproperties:\n  order_id: {there}\n") };
        var draft = Draft(PlanResolver.Resolve(documents).Plan, Site("A.B.C()", ["order_sent"], ("order_id", given)));

        Assert.Contains($"      {expected}\n", StarterPlan.Write(draft, "/shop/tracking-plan/Shop.yaml", documents)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_the_sources_of_the_project()
    {
        var draft = PlanDraft.Of([Site("A.B.C()", ["e"])], null, hasPlan: false, StarterSettings.Of("Shop", "growth", ["api"]));

        Assert.Equal(["api"], Resolve((Path, StarterPlan.Write(draft, Path, [])!)).Sources.Select(source => source.Name));
    }

    [Theory]
    [InlineData("Contoso.Web.Shop", "contoso-web-shop")]
    [InlineData("2nd.Try", "nd-try")]
    [InlineData("123", "plan")]
    [InlineData("_my_app", "my_app")]
    [InlineData("Läden", "l-den")]
    public void Makes_an_id_of_any_name(string name, string id)
    {
        var settings = StarterSettings.Of(name, "todo", []);

        Assert.Equal(id, settings.PlanId);
        Resolve((Path, StarterPlan.Write(PlanDraft.Of([Site("A.B.C()", ["e"])], null, false, StarterSettings.Of(name, "growth", [])), Path, [])!));
    }

    private static ReportedSite Site(string member, string[] events, params (string Name, string Type)[] properties) => new()
    {
        File = "Code.cs",
        Member = member,
        Emitter = "Sdk.Track",
        Bag = "known",
        NamesAreKnown = true,
        Events = new(events),
        Properties = new([.. properties.Select(property => new EmittedProperty(property.Name, property.Type, IsCertain: true, IsNullable: false))]),
    };

    private static PlanDraft Draft(TrackingPlan? existing, params ReportedSite[] sites) =>
        PlanDraft.Of(sites, existing, existing is not null, StarterSettings.Of("Shop", "growth", []));

    private static string Text(params ReportedSite[] sites) => StarterPlan.Write(Draft(null, sites), Path, [])!;

    private static TrackingPlan Plan(params ReportedSite[] sites) => Resolve((Path, Text(sites)));

    private static TrackingPlan Resolve(params (string Path, string Text)[] files)
    {
        var resolved = PlanResolver.Resolve([.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => PlanReader.Read(file.Path, file.Text))]);
        Assert.Equal([], PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions).Select(finding => $"{finding.Rule.Id} {finding.Place}: {finding.Message}"));
        return resolved.Plan!;
    }

    private static IEnumerable<string> MembersOf(TrackingPlan plan, string name) =>
        plan.Events.Single(planned => planned.WireName == name).Members
            .Select(member => $"{member.Property.WireName} {(member.Requirement.IsRequired ? "required" : "optional")}");
}
