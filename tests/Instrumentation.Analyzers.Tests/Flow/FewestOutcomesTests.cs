using System.Collections.Immutable;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Ways;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What is said with fewer outcomes has to be the same.</summary>
public class FewestOutcomesTests
{
    private static readonly Premise IsOne = new(null!, KnownValue.Constant(1), true);
    private static readonly Premise IsOther = IsOne with { Holds = false };
    private static readonly Premise IsTrue = new(null!, KnownValue.True, true);
    private static readonly Premise IsFalse = IsTrue with { Holds = false };
    private static readonly Premise IsTested = new(null!, null, true);

    [Fact]
    public void What_comes_whatever_is_given_needs_no_premise() => Assert.Equal([Ends(1)], FewestOutcomes.Of([Ends(1, IsOne), Ends(1, IsOther)]));

    [Fact]
    public void Of_four_answers_that_decide_nothing_none_is_left() => Assert.Equal(
        [Ends(1)],
        FewestOutcomes.Of([Ends(1, IsOne, IsTrue), Ends(1, IsOther, IsTrue), Ends(1, IsOne, IsFalse), Ends(1, IsOther, IsFalse)]));

    [Fact]
    public void What_comes_under_fewer_premises_comes_under_more() => Assert.Equal([Ends(1, IsOne)], FewestOutcomes.Of([Ends(1, IsOne, IsTrue), Ends(1, IsOne)]));

    [Fact]
    public void Three_of_four_answers_are_two_outcomes() => Assert.Equal(
        [Ends(1, IsTrue), Ends(1, IsOne)],
        FewestOutcomes.Of([Ends(1, IsOne, IsTrue), Ends(1, IsOther, IsTrue), Ends(1, IsOne, IsFalse)]));

    [Fact]
    public void What_decides_stays()
    {
        Outcome[] outcomes = [Ends(1, IsOne), Ends(0, IsOther), Ends(0, IsOne, IsTrue)];

        Assert.Equal(outcomes.ToHashSet(), FewestOutcomes.Of(outcomes).ToHashSet());
    }

    [Fact]
    public void A_test_that_nobody_knows_has_no_opposite() => Assert.Equal(
        2,
        FewestOutcomes.Of([Ends(1, IsTested, IsOne), Ends(1, IsTested with { Holds = false }, IsTrue)]).Count);

    private static Outcome Ends(int count, params Premise[] premises) =>
        new(ExitKind.Ok, count, Doubts.None, false) { Premises = premises.Length == 0 ? Premises.None : new Premises(premises.ToImmutableArray()) };
}
