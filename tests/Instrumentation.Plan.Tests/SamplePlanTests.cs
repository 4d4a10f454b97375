namespace Instrumentation.Plan.Tests;

/// <summary>The plan that the README shows and the sample application lives by.</summary>
public sealed class SamplePlanTests
{
    private static readonly ResolvedPlan Sample = Resolve();

    [Fact]
    public void Comes_out_clean() => Assert.Empty(PlanSuppressions.Apply(Sample.Findings, Sample.Suppressions));

    [Fact]
    public void Has_every_section()
    {
        var plan = Sample.Plan!;
        Assert.Equal(("bootcamp", 3, "growth-data", "Bootcamp.Tracking"), (plan.Id, plan.Version, plan.Owner, plan.Namespace));
        Assert.Equal(["web", "api", "admin"], plan.Sources.Select(source => source.Name));
        Assert.Equal(14, plan.Properties.Count);
        Assert.Equal(["utm", "application"], plan.Groups.Select(group => group.Name));
        Assert.Equal(6, plan.Events.Count);
        Assert.Equal(["withdraw-application"], plan.Features.Select(feature => feature.Name));
        Assert.Single(plan.Exemptions);
        Assert.Equal(["/", "/courses/{id}"], plan.Landing.Select(route => route.Text));
        Assert.Equal(["enrolment"], plan.Funnels.Select(funnel => funnel.Name));
        Assert.Equal(["withdrawal_rate"], plan.Metrics.Select(metric => metric.Name));
        Assert.Equal(3, plan.Emitters.Count);
        Assert.Equal(["amplitude", "ga4"], plan.Destinations.Select(destination => destination.Name));
    }

    [Fact]
    public void Resolves_an_event_with_all_it_carries()
    {
        var passed = Sample.Plan!.Events.Single(planned => planned.Name == "nbc_paper_passed_server");
        Assert.Equal("NbcPaperPassedServer", passed.TypeName);
        Assert.True(passed.KeysFromStored);
        Assert.Equal("growth-data", passed.Owner);
        Assert.Equal(["ApplicantId", "CourseId"], passed.Members.Select(member => member.MemberName));
        Assert.All(passed.Members, member => Assert.True(member.Requirement.IsRequired));
        Assert.Equal(
            ["user_id | anonymous_id", "session_id", "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"],
            passed.Carries.Select(carried => string.Join(" | ", carried.AnyOf.Select(property => property.Name))));
        Assert.Equal([true, true, false, false, false, false, false], passed.Carries.Select(carried => carried.IsKey));
    }

    [Fact]
    public void Resolves_keys_and_enums()
    {
        var plan = Sample.Plan!;
        Assert.Equal(["ClientEventId", "UserId", "AnonymousId", "SessionId", "Variant", "ApplicantId"], plan.Keys.Select(key => key.TypeName));
        var reason = Assert.Single(plan.Enums);
        Assert.Equal("WithdrawReason", reason.TypeName);
        Assert.Equal(["schedule", "price", "other_school", "unknown"], reason.Members.Select(member => member.WireValue));
        Assert.Equal(["Schedule", "Price", "OtherSchool", "Unknown"], reason.Members.Select(member => member.MemberName));
    }

    private static ResolvedPlan Resolve()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tracking-plan.yaml"));
        return PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", text)]);
    }
}
