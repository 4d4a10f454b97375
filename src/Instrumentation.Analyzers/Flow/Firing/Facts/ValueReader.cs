using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Facts;

/// <summary>Reads what is known of a value on a way.</summary>
internal sealed class ValueReader(FunctionGraph graph, Failures failures, ConstantAnswers constants, TestReader tests, TestAnswers answers)
{
    /// <summary>What is known of <paramref name="operation"/>; null when nothing is.</summary>
    public KnownValue? Read(IOperation operation, Way way)
    {
        if (operation is IFieldReferenceOperation or IInvocationOperation && failures.VerdictOf(operation) is { } named)
            return KnownValue.Of(named);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return KnownValue.Constant(constant);
        if (constants.Of(operation, graph.Function) is { } always)
            return KnownValue.Of(always);
        if (graph.VariableOf(operation) is not null)
            return Variable(operation, way) is { } variable ? way.Knows(variable) is { } known ? Answer(known, way) : null : null;
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return Read(inner.Operand, way);
            case IConversionOperation conversion:
                return Read(conversion.Operand, way) is { } converted && Keeps(conversion, converted) ? converted
                    : Failures.VerdictOfConverted(conversion) is { } verdict ? KnownValue.Of(verdict)
                    : null;
            case IAwaitOperation await:
                return Read(await.Operation, way);
            case IPropertyReferenceOperation { Instance: not null } member:
                return HasFailed(member, way) is { } hasFailed ? KnownValue.Of(hasFailed) : null;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IBinaryOperation or IIsNullOperation or IIsPatternOperation:
                return Truth(operation, way) is { } truth ? KnownValue.Of(truth) : null;
            case IDelegateCreationOperation creation:
                return creation.Target is IFlowAnonymousFunctionOperation or IMethodReferenceOperation ? KnownValue.Function(creation.Target) : KnownValue.NotNull;
            case IFlowAnonymousFunctionOperation or IMethodReferenceOperation:
                return KnownValue.Function(operation);
            case IAssignmentOperation assignment:
                return Read(assignment.Value, way);
            case IInvocationOperation call:
                return way.Knows(graph.ValueOf(call)) ?? OfCall(call, way);
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return KnownValue.Null;
            default:
                return failures.VerdictOf(operation) is { } own ? KnownValue.Of(own)
                    : operation is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation or IInstanceReferenceOperation or ITypeOfOperation ? KnownValue.NotNull
                    : null;
        }
    }

    /// <summary>Whether what a call returned that did not fire and might have, or that failed, is asked or passed on in <paramref name="operation"/>.</summary>
    public bool Tells(IOperation operation, Way way) => way.HasTelling && operation.DescendantsAndSelf().Any(part =>
        (Variable(part, way) is { } variable ? way.Knows(variable) : part is IInvocationOperation call ? way.Knows(graph.ValueOf(call)) : null) is { Kind: KnownValueKind.Telling } or { Verdict: Verdict.Failed });

    /// <summary>The variable whose value <paramref name="operation"/> is; null when it is none.</summary>
    public int? Variable(IOperation operation, Way way) => graph.VariableOf(operation) is { } variable ? way.OriginOf(variable) : null;

    // A conversion that makes another value of it, such as from int to long, is no longer the same constant.
    private static bool Keeps(IConversionOperation conversion, KnownValue converted) =>
        converted.Kind is KnownValueKind.Verdict or KnownValueKind.Function
        || (conversion.OperatorMethod is null && (converted.Content is null or bool) && !conversion.IsTryCast);

    private KnownValue? OfCall(IInvocationOperation call, Way way)
    {
        return call.TargetMethod switch
        {
            { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } when call.Arguments.Length == 1 => Read(call.Arguments[0].Value, way),
            { Name: "ConfigureAwait" } when call.Instance is { } task => Read(task, way),
            _ => Failures.VerdictOfChanged(call, changed => Read(changed, way)?.Verdict) is { } verdict ? KnownValue.Of(verdict) : null,
        };
    }

    private KnownValue? Answer(KnownValue known, Way way) =>
        known is not { Kind: KnownValueKind.Test, Content: Test test } ? known
        : test.MayChange ? null
        : answers.Of(test, way) is { } truth ? KnownValue.Of(truth)
        : null;

    private bool? Truth(IOperation operation, Way way)
    {
        if (operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            return !Read(not.Operand, way)?.Truth;
        if (operation is IIsNullOperation isNull && (Read(isNull.Operand, way)?.IsNull ?? failures.IsNull(isNull.Operand)) is { } answer)
            return answer;
        if (ConstantComparison.Of(operation) is { } comparison && Read(comparison.Value, way) is { } known)
        {
            if (comparison.Constant is null && known.IsNull is { } none)
                return none != comparison.IsNegated;
            if (known is { Kind: KnownValueKind.Constant, Content: { } content } && comparison.Constant is { } constant && content.GetType() == constant.GetType())
                return content.Equals(constant) != comparison.IsNegated;
        }

        return HasFailed(operation, way) ?? Answer(operation, way);
    }

    // `if (!result.IsSuccess)`, of a result that is known
    private bool? HasFailed(IOperation condition, Way way) =>
        way.HasVerdict && FailureCondition.Of(condition) is { Result: { } result } asked
            ? Read(result, way)?.Verdict switch { Verdict.Failed => asked.FailsWhen, Verdict.Ok => !asked.FailsWhen, _ => null }
            : null;

    private bool? Answer(IOperation operation, Way way)
    {
        return tests.Of(operation, way) is { MayChange: false } test ? answers.Of(test, way) : null;
    }
}
