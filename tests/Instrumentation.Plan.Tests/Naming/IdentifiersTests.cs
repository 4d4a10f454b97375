using Instrumentation.Plan.Naming;

namespace Instrumentation.Plan.Tests.Naming;

/// <summary>How a name of the wire becomes a C# name.</summary>
public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("nbc_paper_passed_server", "NbcPaperPassedServer")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("EUR", "Eur")]
    [InlineData("userId", "UserId")]
    [InlineData("Order Completed", "OrderCompleted")]
    [InlineData("k8s.container-name", "K8sContainerName")]
    [InlineData("utm2Source", "Utm2Source")]
    [InlineData("HTTP2Server", "Http2Server")]
    [InlineData("v2beta", "V2beta")]
    [InlineData("42_--terrible==\\\"event'++name~!3", "_42TerribleEventName3")]
    [InlineData("0000---terrible-property-name~!3", "_0000TerriblePropertyName3")]
    [InlineData("class", "Class")]
    [InlineData("größe", "Größe")]
    [InlineData("имяСобытия", "ИмяСобытия")]
    [InlineData("注文 完了", "注文完了")]
    [InlineData("😀smile", "Smile")]
    [InlineData("𝒜bc", "Bc")]
    [InlineData("a", "A")]
    [InlineData("aB", "AB")]
    [InlineData("ABc", "ABc")]
    [InlineData("__a__", "A")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    [InlineData("٣items", "_٣items")]
    public void Words_get_a_capital_first(string name, string identifier) => Assert.Equal(identifier, Identifiers.Of(name));

    [Theory]
    [InlineData("A", true)]
    [InlineData("_a1", true)]
    [InlineData("class", true)]
    [InlineData("Größe", true)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("@class", false)]
    [InlineData("", false)]
    [InlineData("a.b", false)]
    [InlineData("a\u200Db", false)]
    public void An_identifier_is_letters_digits_and_underscores(string text, bool isValid) => Assert.Equal(isValid, Identifiers.IsValid(text));

    [Fact]
    public void Long_names_are_told_apart_by_a_hash()
    {
        var one = Identifiers.Of(new string('a', 300));
        var other = Identifiers.Of(new string('a', 301));
        Assert.Equal((200, 200), (one.Length, other.Length));
        Assert.NotEqual(one, other);
    }
}
