using Instrumentation.Plan.Naming;

namespace Instrumentation.Plan.Tests.Naming;

/// <summary>What may be corrected unasked.</summary>
public sealed class RespellingTests
{
    [Theory]
    [InlineData("sign_up", "signup")]
    [InlineData("OrderPlaced", "order_placed")]
    [InlineData("order placed", "Order-Placed")]
    [InlineData("order_plcaed", "order_placed")]
    [InlineData("ordr_plced", "order_placed")]
    [InlineData("screen_view", "screen_viewed")]
    [InlineData("coupons", "coupon")]
    [InlineData("step_2", "Step2")]
    public void The_same_name_spelled_otherwise(string name, string meant) => Assert.True(Respelling.Is(name, meant));

    [Theory]
    [InlineData("screen_closed", "screen_opened")]
    [InlineData("order_failed", "order_paid")]
    [InlineData("min_price", "max_price")]
    [InlineData("step_1", "step_2")]
    [InlineData("uninstalled", "installed")]
    [InlineData("sign_in", "sign_up")]
    [InlineData("session", "session_id")]
    [InlineData("on", "off")]
    public void Another_name(string name, string meant)
    {
        Assert.False(Respelling.Is(name, meant));
        Assert.False(Respelling.Is(meant, name));
    }
}
