using Instrumentation.Plan.Editing;

namespace Instrumentation.Plan.Tests.Editing;

/// <summary>Texts that the product writes into plans come back as they were.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("signup_completed")]
    [InlineData("cart.item-added")]
    [InlineData("_private")]
    public void What_nobody_can_misread_stands_as_it_is(string text) => Assert.Equal(text, YamlScalar.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Yes")]
    [InlineData("null")]
    [InlineData("1st")]
    [InlineData("Order Completed")]
    [InlineData("- a: b # c")]
    [InlineData("say \"so\" \\ now")]
    [InlineData("line\nbreak\ttab")]
    [InlineData("\u202Ehidden\u200B\uFEFF\u2028")]
    [InlineData("prix en €, 値段 \uD83D\uDE00")]
    public void All_else_is_quoted_and_comes_back(string text)
    {
        var written = YamlScalar.Of(text);

        Assert.StartsWith("\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', written);
        var plan = PlanResolver.Resolve([PlanReader.Read("plan.yaml", $"format: 1\nplan: p\nversion: 1\nevents:\n  e: {{ description: d, trigger: {written} }}\n")]).Plan!;
        Assert.Equal(text, Assert.Single(plan.Events).Trigger ?? "");
    }

    [Fact]
    public void Half_a_sign_is_written_by_its_number() => Assert.Equal("\"\\uD83D\"", YamlScalar.Of("\uD83D"));
}
