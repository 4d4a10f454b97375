using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What a way knows of the answers to tests: those that were given, and those that they exclude or leave.</summary>
/// <param name="graph">The function.</param>
/// <param name="isCalled">Whether callers want to know what was asked.</param>
internal sealed class TestAnswers(FunctionGraph graph, bool isCalled)
{
    /// <summary>What the answer to <paramref name="test"/> is on the way; null when that is not known.</summary>
    public bool? Of(Test test, Way way) => Known(test.Subject, way) is { } truth ? truth != test.IsNegated : null;

    /// <summary>The way on which the answer to <paramref name="test"/> is <paramref name="holds"/>, whatever was known before.</summary>
    public Way With(Test test, bool holds, Way way)
    {
        var truth = holds != test.IsNegated;
        if (graph.AskedBy(test.Subject) is not { Numbers: { } numbers } asked)
            return way.With(test.Subject, KnownValue.Of(truth));

        // What is left of a number says what was answered, in one fact instead of thousands; callers want to hear it one by one.
        var answered = isCalled || test.MayChange ? way.With(test.Subject, KnownValue.Of(truth)) : way;
        var (before, all) = (LeftOf(asked, numbers, way), numbers.All);
        var left = truth ? before.And(numbers.Asked) : before.Without(numbers.Asked);
        return answered.With(asked.Left, KnownValue.Among(!left.IsEmpty ? left : truth ? numbers.Asked : all.Without(numbers.Asked)));
    }

    /// <summary>The variable that the test compares with a truth, as <c>isOld = !isNew</c> is remembered, and what the variable is where the answer is <paramref name="holds"/>.</summary>
    public (int Variable, bool Truth)? VariableAskedBy(Test test, bool holds) =>
        !test.MayChange && VariableOf(test.Subject) is var (variable, truth) ? (variable, (holds != test.IsNegated) == truth) : null;

    private (int Variable, bool Truth)? VariableOf(int subject) =>
        graph.AskedBy(subject) is { Variables: { Length: 1 } variables, Constant.Truth: { } truth } ? (variables[0], truth) : null;

    private bool? Known(int subject, Way way)
    {
        if (way.Knows(subject)?.Truth is { } known)
            return known;
        if (VariableOf(subject) is var (variable, truth) && way.Knows(variable)?.Truth is { } itself)
            return itself == truth;
        if (graph.AskedBy(subject) is not { Numbers: { } numbers } asked)
            return null;
        var left = LeftOf(asked, numbers, way);
        return left.IsEmpty ? null
            : left.And(numbers.Asked).IsEmpty ? false
            : left.Without(numbers.Asked).IsEmpty ? true
            : null;
    }

    private static NumberSet LeftOf(AskedTest asked, AskedNumbers numbers, Way way)
    {
        var left = way.Knows(asked.Left)?.Content as NumberSet ?? numbers.All;
        return asked.Variables.Length == 1 && numbers.Number == Subjects.NameOf(asked.Variables[0]) && way.Knows(asked.Variables[0]) is { Kind: KnownValueKind.Constant, Content: var constant } && NumberRange.Of(constant) is { } number
            ? left.Only(number)
            : left;
    }
}
