using Instrumentation.Analyzers.Endpoints.Routes;

namespace Instrumentation.Analyzers.Tests.Endpoints;

/// <summary>Routes are looked up by their trunk, which must never part two that match.</summary>
public class RouteTemplateTests
{
    private static readonly string[] Parts = ["orders", "Orders", "{id}", "{id:int?}", "{slug=a}", "{**rest}", "{a}.{b?}", "v{version}"];

    [Fact]
    public void Templates_that_match_have_one_trunk()
    {
        var templates = All(3).Select(RouteTemplate.Parse).ToList();
        var matching = (from one in templates from other in templates where one.Matches(other) select (one, other)).ToList();

        // Many more pairs than each with itself.
        Assert.InRange(matching.Count, templates.Count * 2, int.MaxValue);
        Assert.All(matching, pair => Assert.Equal(pair.one.Trunk, pair.other.Trunk, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/orders/{id}/items/{item?}", "orders/{}/items")]
    [InlineData("~/orders/{**rest}", "orders")]
    public void The_trunk_has_no_parameters_at_its_end(string template, string trunk) => Assert.Equal(trunk, RouteTemplate.Parse(template).Trunk);

    private static IEnumerable<string> All(int length) => length == 0 ? [""] : All(length - 1).SelectMany(before => Parts.Select(part => $"{before}/{part}").Append(before)).Distinct();
}
