using Instrumentation.Analyzers.Flow.Firing;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Ways;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Functions that call each other change each other's results: that has to end, and must not end in a certainty that nobody has.</summary>
public sealed class FiringNodeTests
{
    [Fact]
    public void What_never_settles_ends_in_doubt()
    {
        var node = new FiringNode(null!, Forwarding.Never, isCalled: true, GivenFunctions.None);
        var changes = 0;

        // A new result each time, as from a circle in which each hears something new from the others.
        while (changes < 1_000 && node.Take([new Outcome(ExitKind.Ok, 1, Doubts.None, false, KnownValue.Constant(changes))]))
            changes++;

        Assert.True(changes < 1_000, "It never ends.");
        Assert.NotEmpty(node.Outcomes);
        Assert.All(node.Outcomes, outcome => Assert.Equal(Doubts.Bound, outcome.Doubts));
    }

    [Fact]
    public void What_settles_keeps_what_is_certain()
    {
        var node = new FiringNode(null!, Forwarding.Never, isCalled: true, GivenFunctions.None);
        var fires = new Outcome(ExitKind.Ok, 1, Doubts.None, false);

        Assert.True(node.Take([new Outcome(ExitKind.Ok, 0, Doubts.None, false)]));
        Assert.True(node.Take([fires]));
        Assert.False(node.Take([fires]));

        Assert.Equal([fires], node.Outcomes);
    }
}
