using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class DefaultEventTests
{
    [Fact]
    public async Task Finds_a_default_that_reaches_Track()
    {
        var findings = await Code.Typed(
            """
            tracker.Track({|TRK112:default(Signup)|});
            tracker.Track<Signup>({|TRK112:default|});
            tracker.Track(e: {|TRK112:default(OrderPlaced)|});
            tracker.Track(condition ? new Signup() : {|TRK112:default|});
            tracker.Track(number switch { 1 => new Signup(), _ => {|TRK112:default(Signup)|} });
            var nothing = default(Signup);
            tracker.Track({|TRK112:nothing|});
            """,
            Plans.Plain).Verify();

        Assert.Equal("A default 'Signup' reaches Track: it has no properties and is never written, so build it with 'new'", findings[0].GetMessage());
    }

    [Fact]
    public async Task Says_what_becomes_of_one_that_is_made_a_dictionary()
    {
        var finding = (await Code.Typed("_ = {|TRK112:default(Signup)|}.ToDictionary();", Plans.Plain).Verify()).Single();

        Assert.Equal("A default 'Signup' becomes a dictionary: none of its properties is set, so build it with 'new'", finding.GetMessage());
    }

    [Fact]
    public Task Looks_at_what_a_local_holds_when_it_is_tracked() => Code.Typed(
        """
        var placed = default(Signup);
        tracker.Track({|TRK112:placed|});
        placed = new Signup();
        tracker.Track(placed);
        var either = condition ? new Signup() : new Signup();
        if (condition)
            either = default;
        tracker.Track(either);
        """,
        Plans.Plain).Verify();

    [Fact]
    public Task Leaves_events_alone_that_are_built() => Code.Typed(
        """
        tracker.Track(new Signup());
        tracker.Track(new Signup { });
        var later = default(Signup);
        later = new Signup();
        tracker.Track(later);
        """,
        Plans.Plain).Verify();

    [Fact]
    public Task Finds_the_default_of_a_type_parameter() => new Scenario
    {
        Plan = Plans.Plain,
        Code = """
            using Instrumentation;

            public static class Use
            {
                public static void Call<TEvent>(ITracker tracker, TEvent given) where TEvent : struct, ITrackedEvent
                {
                    tracker.Track({|TRK112:default(TEvent)|});
                    tracker.Track(given);
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Finds_it_in_an_implementation_too() => new Scenario
    {
        Plan = Plans.Keys,
        Code = """
            using Instrumentation;
            using Shop.Tracking;

            public sealed class Own : ITracker
            {
                public void Track<T>(T what) where T : struct, ITrackedEvent { }
                public void Track<T>(T what, StoredContext whose) where T : struct, IStoredEvent { }
            }

            public static class Use
            {
                public static void Call(Own own, StoredContext stored)
                {
                    own.Track({|TRK112:default(Seen)|});
                    own.Track({|TRK112:default(OrderRefunded)|}, stored);
                    own.Track(whose: stored, what: {|TRK112:default(OrderRefunded)|});
                }
            }
            """,
    }.Verify();
}
