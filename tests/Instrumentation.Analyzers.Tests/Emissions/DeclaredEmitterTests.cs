using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions;

public class DeclaredEmitterTests
{
    private const string Analytics = """
        namespace Contoso
        {
            public interface IAnalytics
            {
                void Send(string name, System.Collections.Generic.IDictionary<string, object> props = null, string account = null);
            }

            public static class AnalyticsExtensions
            {
                public static void Report(this IAnalytics analytics, string name) { }
            }
        }
        """;

    private const string Send = "M:Contoso.IAnalytics.Send(System.String,System.Collections.Generic.IDictionary{System.String,System.Object},System.String)";

    [Fact]
    public Task Checks_methods_that_the_plan_declares() => Verify(
        Plans.Plain,
        $$"""
          - { method: "{{Send}}", event: name, properties: props }
          - { method: "M:Contoso.AnalyticsExtensions.Report(Contoso.IAnalytics,System.String)", event: name }
        """,
        """
        analytics.Send("signup");
        analytics.Send({|TRK101:"sign_up"|});
        analytics.Send(props: new Dictionary<string, object> { ["amount"] = 1 }, name: {|TRK104:"order_placed"|});
        analytics.Report({|TRK101:"sign_up"|});
        analytics.Report("signup");
        """);

    [Fact]
    public Task Takes_keys_from_the_parameters_that_the_plan_names() => Verify(
        Plans.Keys,
        $"  - {{ method: \"{Send}\", event: name, properties: props, keys: {{ user_id: account }} }}",
        """
        analytics.Send("seen", account: text);
        analytics.Send({|TRK201:"seen"|});
        analytics.Send("seen", account: {|TRK201:"unknown"|});
        """);

    [Fact]
    public Task Believes_what_the_plan_says_is_supplied() => Verify(
        Plans.Keys,
        $"  - {{ method: \"{Send}\", event: name, properties: props, supplies: [session_id, user_id] }}",
        "analytics.Send(\"visited\"); analytics.Send(\"seen\"); analytics.Send({|TRK201:\"order_placed\"|});");

    [Fact]
    public Task Says_that_the_method_has_no_such_parameter() => Verify(
        Plans.Plain,
        "  - {|TRK005:{ method: \"" + Send + "\", event: nme }|}",
        "analytics.Send(\"anything\");");

    [Fact]
    public Task Says_that_the_type_has_no_such_method() => Verify(
        Plans.Plain,
        """  - {|TRK005:{ method: "M:Contoso.IAnalytics.Sent(System.String)", event: name }|}""",
        "analytics.Send(\"anything\");");

    [Fact]
    public Task Leaves_a_type_to_other_projects_that_this_one_does_not_have() => Verify(
        Plans.Plain,
        """  - { method: "M:Fabrikam.IAnalytics.Send(System.String)", event: name }""",
        "analytics.Send(\"anything\");");

    private static Task Verify(string plan, string emitters, string statements) => new Scenario
    {
        Plan = plan + "\nemitters:\n" + emitters + "\n",
        Code = Code.Method(statements, "Contoso.IAnalytics analytics", "Contoso"),
        MoreCode = new Dictionary<string, string> { ["/shop/Contoso.cs"] = Analytics },
    }.Verify();
}
