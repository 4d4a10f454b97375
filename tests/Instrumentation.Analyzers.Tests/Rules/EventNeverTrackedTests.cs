namespace Instrumentation.Analyzers.Tests.Rules;

public class EventNeverTrackedTests
{
    [Fact]
    public async Task Finds_events_that_nothing_reads()
    {
        var findings = await Code.Typed(
            """
            new {|TRK111:OrderPlaced|} { Amount = 1, Currency = text };
            {|TRK111:new Signup()|};
            _ = {|TRK111:new Signup()|};
            var placed = new {|TRK111:OrderPlaced|} { Amount = 1, Currency = text };
            Signup signup = {|TRK111:new()|};
            Login? login;
            login = {|TRK111:new Login()|};
            var changed = new {|TRK111:OrderPlaced|} { Amount = 1, Currency = text } with { Coupon = text };
            var either = condition ? {|TRK111:new Signup()|} : default;
            var chosen = number switch { 1 => {|TRK111:new Signup()|}, _ => default };
            """,
            Plans.Plain).Verify();

        Assert.Equal("Event 'order_placed' is built here and never tracked: pass it to Track, or do not build it", findings[0].GetMessage());
    }

    [Fact]
    public Task Leaves_alone_what_somebody_reads() => Code.Typed(
        """
        {|TRK111:new Signup()|};
        tracker.Track(new Signup());
        var placed = new OrderPlaced { Amount = 1, Currency = text };
        tracker.Track(placed);
        var later = new OrderPlaced { Amount = 1, Currency = text };
        System.Action track = () => tracker.Track(later);
        var copied = new OrderPlaced { Amount = 1, Currency = text };
        tracker.Track(copied with { Coupon = text });
        var stored = new List<Signup> { new Signup() };
        any = new Signup();
        var dictionary = new Signup().ToDictionary();
        new Signup().ToDictionary();
        Signup Make() => new Signup();
        Signup Return() { var made = new Signup(); return made; }
        var shown = new OrderPlaced { Amount = 1, Currency = text };
        Console.WriteLine(shown.Amount);
        Signup assigned;
        assigned = new Signup();
        tracker.Track(assigned);
        new Uri(text);
        var guid = new Guid();
        """,
        Plans.Plain).Verify();
}
