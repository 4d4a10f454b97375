using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Endpoints;

/// <summary>Types are not looked at where no text says what makes one answer requests. So here each says it as rarely as the language allows.</summary>
public class EndpointTracesTests
{
    private const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        sources: { api: { kind: server, description: The back end } }
        events: { order_paid: { description: Somebody paid, trigger: The money came } }
        features: { pay: { description: Somebody pays, entry_points: ["POST /paid"], emits: [order_paid] } }

        """;

    private static readonly MetadataReference[] Library =
    [
        .. AspNetCoreReferences.All,
        StubAssembly.Compile("Library", "namespace Library { public abstract class Api : Microsoft.AspNetCore.Mvc.ControllerBase { } }", [.. AspNetCoreReferences.All]),
    ];

    [Fact]
    public Task A_base_of_a_library_makes_a_controller_without_a_word() => Verify("""
        public class Orders : Library.Api
        {
            [Microsoft.AspNetCore.Mvc.HttpPost("/orders")]
            public void {|TRK302:Place|}() { }
        }
        """);

    [Fact]
    public Task Or_a_class_of_another_file_does() => Verify(
        """
        public class Orders : Api
        {
            [Microsoft.AspNetCore.Mvc.HttpPost("/orders")]
            public void {|TRK302:Place|}() { }
        }
        """,
        "public abstract class Api : Microsoft.AspNetCore.Mvc.ControllerBase { }");

    [Fact]
    public Task A_feature_is_followed_there_too() => Verify("""
        public class Orders : Library.Api
        {
            [Microsoft.AspNetCore.Mvc.HttpPost("/paid")]
            public void Pay() { {|TRK304:}|}
        }
        """);

    [Fact]
    public Task What_only_maps_has_no_such_type() => Verify("""
        public static class Start
        {
            public static void Add(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) =>
                Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.{|TRK302:MapPost|}(routes, "/orders", () => { });
        }
        """);

    private static Task<IReadOnlyList<Diagnostic>> Verify(string code, string more = "") => new Scenario
    {
        Plan = Plan,
        References = Library,
        MoreCode = new Dictionary<string, string> { [Scenario.Folder + "More.cs"] = more },
        Code = code,
    }.Verify();
}
