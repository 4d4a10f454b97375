namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Two variables that hold one bag: what is put in through the other one is sent too.</summary>
public class SharedBagTests
{
    [Theory]
    [InlineData("var sent = bag; bag[\"amount\"] = 1; bag[\"currency\"] = text;")]
    [InlineData("var sent = bag; bag?.TryAdd(\"amount\", 1); bag![\"currency\"] = text;")]
    [InlineData("var sent = With(bag); bag[\"amount\"] = 1; bag[\"currency\"] = text;")]
    [InlineData("var sent = new Dictionary<string, object>(); sent = condition ? bag : new(); bag.Add(\"amount\", 1); bag[\"currency\"] = text;")]
    [InlineData("var sent = bag; Fill(); void Fill() { bag[\"amount\"] = 1; bag[\"currency\"] = text; }")]
    [InlineData("var sent = new Dictionary<string, object>(); foreach (var one in text) { bag[\"amount\"] = 1; bag[\"currency\"] = text; sent = bag; }")]
    public Task Is_missed_nothing_that_the_other_one_may_give(string fill) =>
        Sent(fill + " sdk.Track(\"order_placed\", {|TRK108:sent|});");

    [Theory]
    [InlineData("var sent = bag; sdk.Track(\"signup\", {|TRK108:bag|});")]
    [InlineData("bag[\"coupon\"] = text; var sent = bag;")]
    [InlineData("var sent = new Dictionary<string, object>(bag); bag[\"amount\"] = 1; bag[\"currency\"] = text;")]
    [InlineData("var sent = bag; if (bag.Count > 0 && bag.ContainsKey(\"coupon\")) _ = bag[\"coupon\"];")]
    public Task Is_known_where_the_other_one_gives_nothing_later(string fill) =>
        Sent(fill + " sdk.Track({|TRK104:\"order_placed\"|}, sent);");

    // Bags that are copied into one another again and again were followed twice as long with each step.
    [Fact]
    public Task Ends_where_bags_are_made_of_each_other() => Sent("""
        var more = new Dictionary<string, object>();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var pair in more) bag[pair.Key] = pair.Value;
            foreach (var pair in bag) more[pair.Key] = pair.Value;
            do { more = new Dictionary<string, object>(bag) { ["coupon"] = text }; } while (more.Count < text.Length);
            switch (text.Length) { case 0: bag = new Dictionary<string, object>(more); break; case 1: bag = With(more); break; default: more = new Dictionary<string, object>(bag); break; }
            try { foreach (var pair in more) bag[pair.Key] = pair.Value; } finally { more["coupon"] = text; }
            if (bag.Count > 1) { bag = more.ToDictionary(p => p.Key, p => p.Value); } else { more = new Dictionary<string, object>(bag); }
        }

        sdk.Track("order_placed", {|TRK108:bag|});
        """);

    private static Task Sent(string statements) => Code.Plain(
        "var bag = new Dictionary<string, object>(); " + statements + "\nstatic Dictionary<string, object> With(Dictionary<string, object> given) { given[\"coupon\"] = \"c\"; return given; }").Verify();
}
