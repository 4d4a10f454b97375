using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Events that a code base keeps in an enum, whose members its own emitter turns into names.</summary>
public class EnumNameTests
{
    private const string Contoso = """

        public enum AppEvent
        {
            Signup,
            OrderPlaced,
            order_cancelled,
            OrderPlacd,
            Unplanned,
            [EnumMember(Value = "login")] SignIn,
            [EnumMember(Value = "log_in")] Login,
            [Description("Somebody saw an item")] ItemSeen,
            CouponUsed,
        }

        public class Contoso
        {
            public void Send(AppEvent happened, object? with = null) { }
        }
        """;

    [Theory]
    [InlineData("AppEvent.Signup")]
    [InlineData("happened: AppEvent.Signup")]
    [InlineData("AppEvent.OrderPlaced, new { amount = 1.0, currency = text }")]
    [InlineData("AppEvent.order_cancelled, new { amount = 1.0, currency = text }")]
    [InlineData("AppEvent.SignIn")]
    [InlineData("AppEvent.Login")]
    [InlineData("AppEvent.ItemSeen, new { item_id = text }")]
    [InlineData("condition ? AppEvent.Signup : AppEvent.SignIn")]
    [InlineData("Chosen")]
    public Task Finds_the_event_by_its_words(string arguments) => Verify(arguments);

    [Theory]
    [InlineData("{|TRK101:AppEvent.OrderPlacd|}", "'order_placed'")]
    [InlineData("{|TRK101:AppEvent.Unplanned|}", null)]
    [InlineData("{|TRK104:AppEvent.OrderPlaced|}, new { amount = 1.0 }", null)]
    [InlineData("{|TRK104:AppEvent.ItemSeen|}", null)]
    [InlineData("condition ? AppEvent.Signup : {|TRK101:AppEvent.Unplanned|}", null)]
    [InlineData("{|TRK115:Enum.Parse<AppEvent>(text)|}", null)]
    public async Task Reports_what_is_wrong(string arguments, string? nearest)
    {
        var finding = (await Verify(arguments)).Single();

        if (nearest is not null)
            Assert.Contains($"Did you mean {nearest}?", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Finds_the_event_by_its_type_where_the_plan_names_that() => Verify(
        "AppEvent.CouponUsed", Plans.Plain.Replace("  signup: {", "  voucher: { csharp: CouponUsed, description: Somebody used a voucher, trigger: It was accepted }\n  signup: {").Replace("  coupon_used:\n", "  coupon_taken:\n"));

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string arguments, string plan = Plans.Plain) => new Scenario
    {
        Plan = plan + "\nemitters:\n  - { method: \"M:Contoso.Send(AppEvent,System.Object)\", event: happened, properties: with }\n",
        Code = Code.Method(
            $"sdk.Send({arguments});",
            "Contoso sdk",
            "System.ComponentModel",
            "System.Runtime.Serialization").Replace("private string _field", "private const AppEvent Chosen = AppEvent.Signup;\n    private string _field", StringComparison.Ordinal)
            + Contoso,
    }.Verify();
}
