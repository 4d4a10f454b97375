using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

public class WrongPersonTests
{
    [Theory]
    [InlineData("User.FindFirst(\"sub\")!.Value")]
    [InlineData("User.FindFirst(\"sub\")?.Value")]
    [InlineData("User.Identity!.Name")]
    [InlineData("HttpContext.User.FindFirst(\"sub\").Value.ToString()")]
    [InlineData("User.FindFirstValue(\"sub\")")]
    [InlineData("Request.Cookies[\"uid\"]")]
    [InlineData("HttpContext.Session.GetString(\"uid\")")]
    [InlineData("accessor.HttpContext.Request.Cookies[\"uid\"].Trim()")]
    [InlineData("mine")]
    [InlineData("Mine()")]
    [InlineData("User.Identity?.Name ?? Request.Cookies[\"uid\"]")]
    public Task Is_an_error_when_the_key_is_of_whoever_acts(string value) => Verify($"sdk.Track(\"passed\", new {{ user_id = {{|TRK205:{value}|}} }});");

    [Theory]
    [InlineData("application.UserId")]
    [InlineData("userId")]
    [InlineData("Request.Query[\"user\"].ToString()")]
    [InlineData("Request.RouteValues[\"user\"].ToString()")]
    [InlineData("Find(User.Identity!.Name).UserId")]
    [InlineData("application.UserId ?? User.Identity!.Name")]
    public Task Is_silent_where_it_may_be_of_somebody_else(string value) => Verify($"sdk.Track(\"passed\", new {{ user_id = {value} }});");

    [Theory]
    [InlineData("if (application.UserId != mine) return;", "mine")]
    [InlineData("if (mine == application.UserId)", "mine")]
    [InlineData("if (!application.UserId.Equals(User.Identity!.Name)) return;", "User.Identity!.Name")]
    [InlineData("if (!string.Equals(application.UserId, mine, StringComparison.Ordinal)) return;", "mine")]
    [InlineData("if (!all.Any(one => one.Number == number && one.UserId == mine)) return;", "mine")]
    [InlineData("var own = Load(number, mine); if (own is null) return;", "mine")]
    [InlineData("var own = new Application { UserId = mine };", "own.UserId")]
    [InlineData("if (!IsOwner(application, mine)) return;", "mine")]
    [InlineData("if (!IsOwner(application, Mine())) return;", "Mine()")]
    [InlineData("if (application.UserId != Mine()) return;", "Mine()")]
    [InlineData("Ensure(application);", "Mine()")]
    [InlineData("if (application.UserId != Request.Cookies[\"uid\"]) return;", "Request.Cookies[\"uid\"]")]
    public Task Is_silent_where_the_code_has_made_sure_that_it_is_the_same_person(string before, string value) =>
        Verify($"{before} sdk.Track(\"passed\", new {{ user_id = {value} }});");

    [Theory]
    [InlineData("if (application.UserId == null) return;", "mine")]
    [InlineData("if (mine == \"root\") return;", "mine")]
    [InlineData("if (User.Identity!.AuthenticationType == application.UserId) return;", "mine")]
    [InlineData("var admin = Find(mine);", "mine")]
    [InlineData("if (!MayPass(number, mine)) return;", "mine")]
    [InlineData("if (!IsOwner(application, userId)) return;", "Mine()")]
    [InlineData("var given = new { UserId = mine };", "given.UserId")]
    [InlineData("var (given, _) = (mine, 1);", "mine")]
    public Task Is_an_error_where_something_else_was_asked(string before, string value) =>
        Verify($"{before} sdk.Track(\"passed\", new {{ user_id = {{|TRK205:{value}|}} }});");

    [Fact]
    public Task Asks_only_of_stored_events_and_not_of_the_entity() => Verify(
        """
        sdk.Track("asked", new { user_id = User.Identity!.Name });
        sdk.Track("passed", new { user_id = userId, order_id = Guid.Parse(Request.Cookies["order"]) });
        sdk.Track("passed", new { user_id = userId, utm_source = {|TRK205:Request.Cookies["utm"]|} });
        """);

    [Fact]
    public async Task Says_where_it_comes_from()
    {
        var finding = (await Verify("sdk.Track(\"passed\", new { user_id = {|TRK205:Request.Cookies[\"uid\"]|} });")).Single();

        Assert.Equal(
            "Event 'passed' is about somebody else (keys_from: stored), but takes 'user_id' of the current request (Request.Cookies): pass on what was stored with the entity",
            finding.GetMessage());
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string statements) => new Scenario
    {
        Plan = Plans.Drops,
        References = [.. AspNetCoreReferences.All, AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Linq;
            using System.Security.Claims;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;

            public sealed class Application { public string UserId { get; set; } public int Number { get; set; } }

            public sealed class AdminController : Controller
            {
                public void Pass(AmplitudeSharp.AmplitudeService sdk, Application application, string userId, int number, Application[] all, [FromServices] IHttpContextAccessor accessor)
                {
                    var mine = User.Identity!.Name;
                    {{statements}}
                }

                private string Mine() => User.FindFirst("sub")!.Value;

                private Application Load(int number, string user) => null;

                private void Ensure(Application application) { if (application.UserId != Mine()) throw new UnauthorizedAccessException(); }

                private static bool IsOwner(Application application, string user) => application.UserId == user;

                private bool MayPass(int number, string user) => number > 0;

                private Application Find(string name) => new() { UserId = name + "!" };
            }
            """,
    }.Verify();
}
