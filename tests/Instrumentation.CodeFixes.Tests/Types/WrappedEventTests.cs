namespace Instrumentation.CodeFixes.Tests.Types;

/// <summary>The type is sent through a method of the project where that method does the same with it.</summary>
public class WrappedEventTests
{
    [Theory]
    [InlineData("sdk.Track(name, bag);")]
    [InlineData("if (bag is null) { sdk.Track(name); return; } sdk.Track(name, bag);")]
    [InlineData("bag ??= new Dictionary<string, object?>(); sdk.Track(name, bag);")]
    public Task Gives_a_dictionary_to_whoever_takes_one(string body) => Changes(
        $"void Send(string name, Dictionary<string, object?>? bag) {{ {body} }}",
        "Send(\"order_placed\", new Dictionary<string, object?> { [\"amount\"] = amount, [\"currency\"] = text });",
        "Send(OrderPlaced.Name, new OrderPlaced { Amount = amount, Currency = text }.ToDictionary());");

    [Fact]
    public Task Keeps_an_object_whose_members_may_be_read() => Changes(
        "void Send(string name, object bag) => sdk.Track(name, bag);",
        "Send(\"order_placed\", new { amount, currency = text });",
        "Send(\"order_placed\", new { amount, currency = text });");

    private static Task<IReadOnlyList<string>> Changes(string wrapper, string before, string after) => Fix.Of(
        "TRK103.Type",
        Code.Plain(before + " " + wrapper),
        before == after ? null : Code.File(after + " " + wrapper, "using Shop.Tracking;\n")).Verify();
}
