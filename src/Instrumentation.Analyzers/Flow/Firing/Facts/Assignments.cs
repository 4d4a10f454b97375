using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>What is known after something was written.</summary>
internal sealed class Assignments(FunctionGraph graph, Failures failures, ValueReader values, TestReader tests)
{
    /// <summary>The way after <paramref name="variable"/> got <paramref name="value"/>.</summary>
    public Way Assigned(int variable, IOperation value, Way way) =>
        Written(variable, ToRemember(value, way) is { } known && (known.Kind != KnownValueKind.Test || !Depends(known, variable)) ? known : null, way);

    /// <summary>The way after <paramref name="step"/>, of which nobody knows what it writes into its targets.</summary>
    public Way Forgotten(IOperation step, Way way)
    {
        // `var (isDone, error) = …`
        var part = step is IDeconstructionAssignmentOperation { Value: var taken } && values.Tells(taken, way) ? KnownValue.Telling : null;
        foreach (var target in Writes.TargetsOf(step))
        {
            if (target is IFlowCaptureReferenceOperation reference)
            {
                foreach (var captured in graph.CapturedBy(reference))
                    way = Written(captured, null, way);
            }
            else if (graph.VariableOf(target) is { } variable)
            {
                way = Written(variable, part, way);
            }
        }

        return Writes.DeclaredBy(step) is { } declared && graph.Number(declared) is { } number ? Written(number, null, way) : way;
    }

    // What gets its own value, as by `x = x`, is as it was.
    private Way Written(int variable, KnownValue? value, Way way) => value is { Kind: KnownValueKind.Alias, Content: int same } && same == variable
        ? way
        : Left(variable, way).Keeping(fact => !graph.IsTestOf(fact.Subject, variable) && !Depends(fact.Value, variable)).With(variable, value);

    // What had the same value has it still: what is known of it, what was asked of it, and that those that had it are the same.
    private Way Left(int variable, Way way)
    {
        var known = way.Knows(variable);
        int? heir = null;
        foreach (var fact in way.Facts)
        {
            if (fact.Value is not { Kind: KnownValueKind.Alias, Content: int origin } || origin != variable)
                continue;
            way = way.With(fact.Subject, known ?? (heir is { } first ? new KnownValue(KnownValueKind.Alias, first) : null));
            heir ??= fact.Subject;
        }

        if (heir is not { } next)
            return way;
        foreach (var fact in way.Facts)
        {
            if (graph.IsTestOf(fact.Subject, variable))
                way = way.With(graph.TestOfOther(fact.Subject, variable, next), fact.Value);
        }

        return way;
    }

    private KnownValue? ToRemember(IOperation value, Way way)
    {
        if (values.Read(value, way) is { Kind: not KnownValueKind.Judged } known)
            return known;
        if (values.Tells(value, way) && failures.VerdictOf(value) is null)
            return KnownValue.Telling;
        var source = value.Plain();
        if (source.Type is { } type && SymbolEqualityComparer.Default.Equals(type, value.Type) && values.Variable(source, way) is { } variable)
            return new KnownValue(KnownValueKind.Alias, variable);
        if (source is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } && values.Variable(negated.Plain(), way) is { } opposite)
            return way.Knows(opposite) is { Kind: KnownValueKind.Test, Content: Test same } ? new KnownValue(KnownValueKind.Test, same with { IsNegated = !same.IsNegated })
                : way.Knows(opposite) is null ? new KnownValue(KnownValueKind.Test, tests.OfEquality(opposite, KnownValue.False, negated.Type))
                : null;
        if (FailureCondition.Of(source) is { } asked)
            return KnownValue.Judged(asked.FailsWhen);
        return tests.Of(source, way) is { } test ? new KnownValue(KnownValueKind.Test, test) : null;
    }

    private bool Depends(KnownValue value, int variable) =>
        value is { Kind: KnownValueKind.Alias, Content: int other } ? other == variable
        : value is { Kind: KnownValueKind.Test, Content: Test test } && graph.IsTestOf(test.Subject, variable);
}
