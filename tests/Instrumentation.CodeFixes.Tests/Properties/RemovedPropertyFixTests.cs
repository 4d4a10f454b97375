namespace Instrumentation.CodeFixes.Tests.Properties;

/// <summary>What is taken out leaves the others as they were written, and takes nothing with it but its own value and remarks.</summary>
public class RemovedPropertyFixTests
{
    [Theory]
    [InlineData(
        "[\"amount\"] = amount, [\"a\"] = 1\n",
        "[\"amount\"] = amount\n")]
    [InlineData(
        "[\"amount\"] = amount, [\"a\"] = 1,\n            [\"coupon\"] = text\n",
        "[\"amount\"] = amount,\n            [\"coupon\"] = text\n")]
    [InlineData(
        "[\"a\"] = 1, [\"amount\"] = amount,\n            [\"coupon\"] = text\n",
        "[\"amount\"] = amount,\n            [\"coupon\"] = text\n")]
    [InlineData(
        "[\"amount\"] = amount\n            // both\n            , [\"coupon\"] = text\n            , [\"a\"] = 1 // gone with it\n",
        "[\"amount\"] = amount\n            // both\n            , [\"coupon\"] = text\n")]
    [InlineData(
        "[\"a\"] = 1, // gone with it\n            // stays\n            [\"amount\"] = amount\n",
        "// stays\n            [\"amount\"] = amount\n")]
    [InlineData(
        "[\"a\"] = 1, /* what is paid */ [\"amount\"] = amount\n",
        "/* what is paid */ [\"amount\"] = amount\n")]
    [InlineData(
        "[\"amount\"] = amount, /* more */ [\"a\"] = 1,\n",
        "[\"amount\"] = amount, /* more */\n")]
    public Task Leaves_the_lines_of_the_others(string before, string after) => Changes(Bag(before), Bag(after));

    [Theory]
    [InlineData("[\"a\"] = count++")]
    [InlineData("[\"a\"] = text = \"x\"")]
    [InlineData("[\"a\"] = int.TryParse(text, out var parsed) ? parsed : 0")]
    [InlineData("[\"a\"] = any is string found ? found : text")]
    [InlineData("\n#if !NEVER\n            [\"a\"] = 1,\n#endif\n")]
    [InlineData("[\"coupon\"] = text,\n#if NEVER\n            [\"b\"] = 1,\n#endif\n            [\"a\"] = 1")]
    public Task Leaves_what_does_more_than_give_a_value(string entries) => Changes(Bag(entries), Bag(entries));

    [Fact]
    public Task Takes_out_what_creates_something() => Changes(Bag("[\"a\"] = new Uri(text) { }, [\"amount\"] = amount"), Bag("[\"amount\"] = amount"));

    [Theory]
    [InlineData("var bag = new Dictionary<string, object>(); bag.Add(\"a\", 1); sdk.Track(\"signup\", bag);")]
    [InlineData("var bag = new Dictionary<string, object>(); if (condition) bag.Add(\"a\", 1); sdk.Track(\"signup\", bag);")]
    [InlineData("var bag = new Dictionary<string, object>(); bag[\"a\"] = 1; sdk.Track(\"signup\", bag);")]
    public Task Leaves_statements_alone(string statements) => Changes(statements, statements);

    private static string Bag(string entries) => $$"""
        object any = text; sdk.Track("signup", new Dictionary<string, object>
                    {
                    {{entries}}        });
        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static Task<IReadOnlyList<string>> Changes(string before, string after) =>
        Fix.Of("TRK105.Remove", Code.Plain(before, Plan), before == after ? null : Code.File(after)).Verify();

    private static readonly string Plan = Code.Plan.Replace(
        "trigger: The form was accepted }", "trigger: The form was accepted, properties: { amount: optional, coupon: optional } }", StringComparison.Ordinal);
}
