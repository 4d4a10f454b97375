using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What a condition that holds, or does not, adds to what is known on a way.</summary>
internal sealed class Assumptions(ValueReader values, TestReader tests, TestAnswers answers)
{
    /// <summary>The way on which the condition is <paramref name="holds"/>; null when it cannot be.</summary>
    public Way? Assume(IOperation condition, bool holds, Way way)
    {
        if (values.Read(condition, way)?.Truth is { } known)
            return known == holds ? way : null;
        var operation = condition.Plain();
        if (operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            return Assume(not.Operand, !holds, way);
        if (values.Tells(operation, way))
            way = way.Doubted(Doubts.Answer);
        if (FailureCondition.Of(operation)?.FailsWhen == holds)
            way = way.Failing();
        if (values.Variable(operation, way) is { } variable)
            return AssumeVariable(variable, holds, way);
        return tests.Of(operation, way) is { } test ? Learn(test, holds, Narrowed(operation, holds, way)) : way;
    }

    /// <summary>The way on which a variable that is a truth is <paramref name="holds"/>; null when it cannot be.</summary>
    public Way? AssumeVariable(int variable, bool holds, Way way) => way.Knows(variable) switch
    {
        { Kind: KnownValueKind.Test, Content: Test held } => Learn(held, holds, way)?.With(variable, KnownValue.Of(holds)),
        { Kind: KnownValueKind.Judged, Content: bool failsWhen } when failsWhen == holds => way.Failing().With(variable, KnownValue.Of(holds)),
        _ => way.With(variable, KnownValue.Of(holds)),
    };

    /// <summary>The way on which the answer to a test is <paramref name="holds"/>; null when it cannot be.</summary>
    public Way? Learn(Test test, bool holds, Way way) =>
        answers.Of(test, way) is not { } known ? Learned(test, holds, way)
        : known == holds ? way

        // A member may have changed since, or this way is none: nobody knows.
        : test.MayChange ? answers.With(test, holds, way).Doubted(Doubts.Bound)
        : null;

    private Way? Learned(Test test, bool holds, Way way) =>
        answers.VariableAskedBy(test, holds) is var (variable, truth) ? AssumeVariable(variable, truth, answers.With(test, holds, way)) : answers.With(test, holds, way);

    // `x == 1` says more than that the test holds.
    private Way Narrowed(IOperation operation, bool holds, Way way)
    {
        if (operation is IIsNullOperation isNull)
            return values.Variable(isNull.Operand, way) is { } tested && way.Knows(tested) is null ? way.With(tested, holds ? KnownValue.Null : KnownValue.NotNull) : way;
        if (ConstantComparison.Of(operation) is not { } comparison || values.Variable(comparison.Value.Plain(), way) is not { } variable || way.Knows(variable) is { Kind: not KnownValueKind.NotNull })
            return way;
        return holds != comparison.IsNegated ? way.With(variable, KnownValue.Constant(comparison.Constant))
            : comparison.Constant is null ? way.With(variable, KnownValue.NotNull)
            : comparison.Constant is bool truth && comparison.Value.Plain().Type?.SpecialType == SpecialType.System_Boolean ? way.With(variable, KnownValue.Of(!truth))
            : way;
    }
}
