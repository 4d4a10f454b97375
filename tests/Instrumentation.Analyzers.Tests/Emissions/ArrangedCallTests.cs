using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>What tests tell mocking libraries about calls sends nothing, whatever project the tests are in.</summary>
public sealed class ArrangedCallTests
{
    private const string Libraries = """
        using System;
        using System.Linq.Expressions;

        namespace Moq
        {
            public class Mock<T> { public T Object => default; public void Setup(Expression<Action<T>> call) { } public void Verify(Expression<Action<T>> call, int times = 1) { } }
            public static class It { public static T IsAny<T>() => default; }
        }

        namespace NSubstitute
        {
            public static class SubstituteExtensions { public static T Received<T>(this T substitute, int times = 1) => substitute; public static void Returns<T>(this T value, T answer) { } }
            public static class Arg { public static T Any<T>() => default; }
            public static class Received { public static void InOrder(Action calls) => calls(); }
        }

        namespace FakeItEasy
        {
            public class A { public static A CallTo(Expression<Action> call) => null; public void MustHaveHappened() { } }
        }
        """;

    private const string Contracts = "class Contracts { [Instrumentation.Emits<Shop.Tracking.Signup>] public void Submit(bool isNew) { } }";

    [Theory]
    [InlineData("""mock.Setup(sdk => sdk.Track("sign_up"));""")]
    [InlineData("""mock.Verify(sdk => sdk.Track(It.IsAny<string>()));""")]
    [InlineData("""mock.Verify(sdk => sdk.Track("order_placed", It.IsAny<Dictionary<string, object>>()), 2);""")]
    [InlineData("""fake.Received().Track("sign_up");""")]
    [InlineData("""fake.Track(Arg.Any<string>());""")]
    [InlineData("""fake.Find("sign_up").Returns(true);""")]
    [InlineData("""Received.InOrder(() => { fake.Track("sign_up"); fake.Track("sign_in"); });""")]
    [InlineData("""mock.Setup(sdk => Report(sdk, "sign_up"));""")]
    [InlineData("""A.CallTo(() => fake.Track("sign_up")).MustHaveHappened();""")]
    public Task What_a_mocking_library_is_told_is_no_emission(string statement) => Verify(statement);

    [Theory]
    [InlineData("""mock.Object.Track({|TRK101:"sign_up"|});""")]
    [InlineData("""fake.Track({|TRK101:"sign_up"|});""")]
    [InlineData("""Action send = () => fake.Track({|TRK101:"sign_up"|}); send();""")]
    [InlineData("""Later(sdk => sdk.Track({|TRK101:"sign_up"|}));""")]
    [InlineData("""fake.Find({|TRK101:"sign_up"|}).ToString();""")]
    [InlineData("""Report(fake, {|TRK101:"sign_up"|});""")]
    public Task Any_other_call_is(string statement) => Verify(statement);

    [Theory]
    [InlineData("""fake.Track("sign_up");""")]
    [InlineData("""fake.Track("order_placed", null); var expected = new Shop.Tracking.OrderPlaced { Amount = 1, Currency = "EUR" };""")]
    [InlineData("""new Contracts().Submit(false);""")]
    public Task A_test_project_is_not_judged(string statement) => Scenario(statement, ("IsTestProject", "true"), ("TrackingPlanGenerate", "true")).Verify();

    [Fact]
    public async Task What_a_test_project_sends_is_reported()
    {
        var findings = await Scenario("""fake.Track("sign_up");""", ("IsTestProject", "true"), ("TrackingPlanReport", "true")).Findings();

        Assert.Contains(findings, finding => ReportedSite.Read(finding.Properties!) is { Events: ["sign_up"] });
        Assert.All(findings, finding => Assert.Equal("TRK900", finding.Id));
    }

    [Fact]
    public async Task What_a_test_asks_a_mocking_library_about_is_asserted()
    {
        var findings = await Scenario("""mock.Verify(sdk => sdk.Track("signup")); fake.Track("order_placed");""", ("IsTestProject", "true"), ("TrackingPlanReport", "true")).Findings();

        Assert.Equal(["signup"], findings.Select(finding => ReportedUse.Read(finding.Properties!)?.Event).OfType<string>());
    }

    private static Task Verify(string statement) => Scenario(statement).Verify();

    private static Scenario Scenario(string statement, params (string Name, string Value)[] properties) => new()
    {
        Plan = Plans.Plain + "\nemitters:\n  - { method: \"M:Sdk.Track(System.String,System.Collections.Generic.Dictionary{System.String,System.Object})\", event: name, properties: bag }\n  - { method: \"M:Sdk.Find(System.String)\", event: name }\n",
        Code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq.Expressions;
            using FakeItEasy;
            using Moq;
            using NSubstitute;

            public class Sdk
            {
                public virtual void Track(string name, Dictionary<string, object> bag) { }
                public virtual bool Find(string name) => true;
            }

            internal static class SdkExtensions
            {
                public static void Track(this Sdk sdk, string name) => sdk.Track(name, new Dictionary<string, object>());
            }

            public class Tests
            {
                static void Report(Sdk sdk, string name) => sdk.Track(name);
                static void Later(Expression<Action<Sdk>> job) { }

                public void Run(Mock<Sdk> mock, Sdk fake)
                {
                    {{statement}}
                }
            }
            """,
        MoreCode = new Dictionary<string, string> { ["Libraries.cs"] = Libraries, ["Contracts.cs"] = statement.Contains("Contracts") ? Contracts : "" },
        Properties = new Dictionary<string, string>(properties.ToDictionary(property => property.Name, property => property.Value)),
    };
}
