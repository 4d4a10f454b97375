using Instrumentation.Plan.Naming;

namespace Instrumentation.Plan.Tests.Naming;

/// <summary>What somebody probably meant.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Known = ["utm_source", "utm_medium", "user_id", "session_id", "description"];

    [Theory]
    [InlineData("utm_sorce", "utm_source")]
    [InlineData("utmSource", "utm_source")]
    [InlineData("USER-ID", "user_id")]
    [InlineData("uesr_id", "user_id")]
    [InlineData("desciption", "description")]
    [InlineData("session", "session_id")]
    [InlineData("price", null)]
    [InlineData("", null)]
    public void The_fewest_edits_win(string name, string? nearest) => Assert.Equal(nearest, new NearestName().Find(name, Known));

    [Fact]
    public void A_hostile_plan_cannot_buy_endless_comparisons()
    {
        var nearest = new NearestName();
        var many = Enumerable.Range(0, 3_000_000).Select(_ => "something_else");
        Assert.Null(nearest.Find("a_name_of_mine", many));
        Assert.Null(nearest.Find("user_id", Known.Select(name => name + "s")));
    }
}
