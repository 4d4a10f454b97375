using Instrumentation.Analyzers.Rules.Project;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Rules;

public class PlanAnalyzerTests
{
    [Fact]
    public async Task Reports_findings_where_they_stand()
    {
        var findings = await new Scenario
        {
            Plan = """
                format: 1
                plan: shop
                version: 1
                owner: growth
                events:
                  signup:
                    description: Somebody signed up
                    {|TRK002:triger|}: The form was accepted
                    trigger: The form was accepted
                """,
        }.Verify();

        Assert.Equal("https://github.com/instrumentation-dotnet/instrumentation/blob/main/docs/rules/TRK002.md", findings.Single().Descriptor.HelpLinkUri);
        Assert.Equal(DiagnosticSeverity.Error, findings.Single().Severity);
    }

    [Fact]
    public async Task Gives_the_other_places_of_a_duplicate()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            MorePlanFiles = new Dictionary<string, string>
            {
                ["/shop/tracking-plan/more.yaml"] = """
                    format: 1
                    events:
                      signup: { description: Again, trigger: Again }
                    """,
            },
            IsBroken = true,
        }.Findings();

        var twice = findings.Where(finding => finding.Id == "TRK004").ToList();
        Assert.NotEmpty(twice);
        Assert.All(twice, finding => Assert.NotEmpty(finding.AdditionalLocations));
    }

    [Fact]
    public Task Obeys_comments_in_the_plan() => new Scenario
    {
        Plan = """
            format: 1
            plan: shop
            version: 1
            events:
              signup: { description: Somebody signed up, trigger: The form was accepted } # trk:disable TRK011 -- nobody owns it yet
            """,
    }.Verify();

    [Fact]
    public Task Says_that_there_is_no_plan() => new Scenario { WithoutPlace = ["TRK506"] }.Verify();

    [Fact]
    public Task Asks_no_plan_of_a_test_project() => With(null, ("IsTestProject", "true")).Verify();

    [Theory]
    [InlineData("TrackingPlanGenerate", "yes", "TrackingPlanGenerate is 'yes'. It has to be one of: auto, true, false.")]
    [InlineData("TrackingPlanGenerate", "fasle", "TrackingPlanGenerate is 'fasle' (did you mean 'false'?). It has to be one of: auto, true, false.")]
    [InlineData("TrackingPlanVisibility", "privat", "TrackingPlanVisibility is 'privat'. It has to be one of: public, internal.")]
    [InlineData("TrackingPlanMode", "stirct", "TrackingPlanMode is 'stirct' (did you mean 'strict'?). It has to be one of: adopt, default, strict.")]
    [InlineData("TrackingPlanEmitWith", "http", "TrackingPlanEmitWith is 'http'. It has to be one of: sdk, tracker.")]
    [InlineData("TrackingPlanReport", "1", "TrackingPlanReport is '1'. It has to be one of: true, false.")]
    [InlineData("TrackingPlanToday", "22.11.2026", "TrackingPlanToday is '22.11.2026'. It has to be a day, written as 2026-11-22.")]
    [InlineData("TrackingPlanSource", "apis", "TrackingPlanSource is 'apis' (did you mean 'api'?). The sources of the plan 'shop' are: web, api.")]
    public async Task Says_which_option_it_cannot_read(string property, string value, string message)
    {
        var findings = await With(Plans.Plain, (property, value)).Expecting("TRK507").Verify();

        Assert.Equal(message, findings.Single().GetMessage());
        Assert.Equal(DiagnosticSeverity.Warning, findings.Single().Severity);
    }

    [Theory]
    [InlineData("TrackingPlanGenerate", "Auto")]
    [InlineData("TrackingPlanGenerate", " true ")]
    [InlineData("TrackingPlanVisibility", "internal")]
    [InlineData("TrackingPlanMode", "adopt")]
    [InlineData("TrackingPlanToday", "2026-11-22")]
    [InlineData("TrackingPlanSource", "web, api")]
    [InlineData("TrackingPlanReport", "")]
    public Task Reads_the_others(string property, string value) => With(Plans.Plain, (property, value)).Verify();

    [Theory]
    [InlineData("Outcome.SoldOt", "'Outcome.SoldOt' (did you mean 'Outcome.SoldOut'?), which this project does not know")]
    [InlineData("Shop.Outcome.Sold_Out", "'Shop.Outcome.Sold_Out' (did you mean 'Shop.Outcome.SoldOut'?), which this project does not know")]
    [InlineData("OrderErrors", "'OrderErrors' (did you mean 'OrderError'?), which this project does not know")]
    [InlineData("Outcom.SoldOut", "'Outcom.SoldOut' (did you mean 'Outcome.SoldOut'?), which this project does not know")]
    [InlineData("Outcome:SoldOut", "'Outcome:SoldOut', which is no name of a type or a member")]
    [InlineData("OrderError; Outcome.SoldOut", "'OrderError; Outcome.SoldOut', which is no name of a type or a member")]
    [InlineData("OrderError, Outcome.SoldOut, Shop.Outcome, Shop.Outcome.SoldOut, Other<T>, Version, System.Version, Elsewhere.Made,", null)]
    public async Task Says_which_failure_it_does_not_know(string failures, string? message)
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain,
            Code = "namespace Shop { public enum Outcome { Done, SoldOut } public class OrderError { } public class Other<T> { } }",
            WithoutPlace = message is null ? [] : ["TRK507"],
        }.WithProperties(("TrackingPlanFailures", failures)).Verify();

        if (message is not null)
            Assert.StartsWith($"TrackingPlanFailures has {message}.", findings.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Expects_an_executable_to_know_every_failure()
    {
        var library = EmptyProject.With([]);
        var application = library.WithOptions(library.Options.WithOutputKind(OutputKind.ConsoleApplication));

        Assert.Empty(UnknownFailures.In(["Elsewhere.Made"], library));
        Assert.Empty(UnknownFailures.In(["System.Version"], application));
        Assert.Single(UnknownFailures.In(["Elsewhere.Made"], application));
    }

    [Theory]
    [InlineData("2026-06-30", "\"PUT /sessions\"")]
    [InlineData("2026-07-01", "{|TRK023:\"PUT /sessions\"|}")]
    [InlineData("2026-07-01", "\"PUT /sessions\"", " # trk:disable TRK023 -- until the summer is over")]
    [InlineData("", "\"PUT /sessions\"")]
    [InlineData("", "\"PUT /sessions\"", " # trk:disable TRK023 -- until the summer is over")]
    [InlineData("2026-06-30", "\"PUT /sessions\"", " # trk:disable {|TRK018:TRK023|} -- until the summer is over")]
    public Task Says_which_exemption_is_over(string today, string entryPoint, string comment = "") => With(
        Plans.Plain + $"\nexempt:\n  - {{ entry_point: {entryPoint}, reason: No intent, expires: 2026-06-30 }}{comment}\n",
        ("TrackingPlanToday", today)).Verify();

    [Fact]
    public async Task Says_why_an_old_language_gets_no_types()
    {
        var findings = await new Scenario { Plan = Plans.Plain, Language = LanguageVersion.CSharp10, WithoutPlace = ["TRK507"] }.Verify();

        Assert.Equal(
            "The language version is 10.0, which has no required members, so nothing is generated: set LangVersion to 11 or later",
            findings.Single().GetMessage());
    }

    [Theory]
    [InlineData(true, "TrackingPlanFirstTargetFramework", "true")]
    [InlineData(false, "TrackingPlanFirstTargetFramework", "false")]
    [InlineData(true, "TrackingPlanGenerate", "false")]
    [InlineData(true, "IsTestProject", "true")]
    [InlineData(false, "IsTestProject", "true", "MSBuildProjectDirectory", "/tests")]
    [InlineData(false, "TrackingPlanGenerate", "false", "MSBuildProjectDirectory", "/sho")]
    [InlineData(true, "TrackingPlanGenerate", "auto", "MSBuildProjectDirectory", "/elsewhere")]
    public Task Reports_a_plan_once(bool reports, string property, string value, string? property2 = null, string value2 = "")
    {
        var plan = "format: 1\nplan: shop\nversion: 1\nowner: growth\nevents:\n  signup: { description: It, trigger: It, owners: me }\n";
        return With(
            reports ? plan.Replace("owners", "{|TRK002:owners|}") : plan,
            (property, value),
            (property2 ?? property, property2 is null ? value : value2)).Verify();
    }

    [Fact]
    public Task Leaves_the_plan_to_the_project_that_owns_its_types() => new Scenario
    {
        Plan = Plans.Plain.Replace("    trigger: The order was stored\n", ""),
        References = [Owner("Owner", Plans.Plain.Replace("    trigger: The order was stored\n", ""))],
    }.Verify();

    [Fact]
    public async Task Says_that_two_references_own_the_types()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain.Replace("plan: shop", "{|TRK021:plan|}: shop"),
            References = [Owner("First"), Owner("Second")],
        }.Verify();

        Assert.Equal(
            "The types of the plan 'shop' are in 'First' and 'Second': let one project generate them (TrackingPlanGenerate) and the others reference it",
            findings.Single().GetMessage());
    }

    [Fact]
    public Task Says_that_the_project_and_a_reference_own_the_types() => new Scenario
    {
        Plan = Plans.Plain.Replace("plan: shop", "{|TRK021:plan|}: shop"),
        References = [Owner("First")],
        Properties = new Dictionary<string, string> { ["TrackingPlanGenerate"] = "true" },
    }.Verify();

    [Fact]
    public async Task Says_that_the_owners_types_are_of_another_state()
    {
        var findings = await new Scenario
        {
            Plan = Plans.Plain.Replace("plan: shop", "{|TRK022:plan|}: shop"),
            References = [Owner("First", Plans.Plain.Replace("coupon: optional", "coupon: required"))],
        }.Verify();

        Assert.Contains("in 'First' were generated from another state of the plan", findings.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Obeys_a_comment_about_two_owners() => new Scenario
    {
        Plan = Plans.Plain.Replace("plan: shop", "plan: shop # trk:disable TRK021 -- until the old one is gone"),
        References = [Owner("First"), Owner("Second")],
    }.Verify();

    [Fact]
    public Task Obeys_a_comment_about_types_of_another_state() => new Scenario
    {
        Plan = Plans.Plain.Replace("plan: shop", "plan: shop # trk:disable TRK022 -- the owner follows"),
        References = [Owner("First", Plans.Plain.Replace("coupon: optional", "coupon: required"))],
    }.Verify();

    [Theory]
    [InlineData(true, "true")]
    [InlineData(true, "")]
    [InlineData(false, "false")]
    [InlineData(false, " False ")]
    public Task Speaks_in_the_first_target_framework_alone(bool speaks, string isFirst) => new Scenario
    {
        Properties = new Dictionary<string, string> { ["TrackingPlanFirstTargetFramework"] = isFirst, ["TrackingPlanMode"] = "stirct" },
        WithoutPlace = speaks ? ["TRK506", "TRK507"] : [],
    }.Verify();

    [Theory]
    [InlineData("TRK506", 0)]
    [InlineData(",language,TRK506", 0)]
    [InlineData("language", 1)]
    [InlineData("", 1)]
    public async Task Does_not_say_again_what_the_build_has_said_of_a_missing_plan(string said, int findings) =>
        Assert.Equal(findings, (await new Scenario { Properties = new Dictionary<string, string> { ["TrackingPlanSaidByBuild"] = said } }.Findings()).Count);

    [Fact]
    public Task Does_not_say_again_what_the_build_has_said_of_the_language() => new Scenario
    {
        Plan = Plans.Plain,
        Language = LanguageVersion.CSharp10,
        Properties = new Dictionary<string, string> { ["TrackingPlanSaidByBuild"] = ",language" },
    }.Verify();

    [Fact]
    public Task Is_content_with_the_same_state_of_the_plan() => new Scenario
    {
        Plan = "# a comment more\n" + Plans.Plain,
        References = [Owner("First")],
        Code = "public static class Use { public static Shop.Tracking.Signup Call() => new(); }",
    }.Verify();

    private static ScenarioWithProperties With(string? plan, params (string Name, string Value)[] properties) => new(plan, properties);

    private static MetadataReference Owner(string name, string plan = Plans.Plain) => GeneratedAssembly.Compile(name, plan);

    private sealed class ScenarioWithProperties(string? plan, (string Name, string Value)[] properties)
    {
        private string[] _withoutPlace = [];

        public ScenarioWithProperties Expecting(params string[] withoutPlace)
        {
            _withoutPlace = withoutPlace;
            return this;
        }

        public Task<IReadOnlyList<Diagnostic>> Verify()
        {
            var all = new Dictionary<string, string>();
            foreach (var (name, value) in properties)
                all[name] = value;
            return new Scenario { Plan = plan, Properties = all, WithoutPlace = _withoutPlace }.Verify();
        }
    }
}
