using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <content>What single operations do to a way.</content>
internal sealed partial class FunctionFlow
{
    private void Take(RegionFlow region, BasicBlock block, IOperation step, Way way, List<Way> after)
    {
        if (_firings.Scope.Implicit.AreHidden(step))
        {
            Doubtful ??= step.Syntax;
            way = way.Doubted(Doubts.Invisible);
        }

        var ways = new List<Way> { way };
        foreach (var method in _firings.Scope.Implicit.Of(step, _graph))
        {
            var called = new List<Way>();
            foreach (var before in ways)
                Call(region, block, step, _firings.OfMember(method, step, _node, method.IsVirtual || method.IsAbstract || method.IsOverride), before, called);
            ways = called;
        }

        foreach (var before in ways)
            TakeItself(region, block, step, before, after);
    }

    private void TakeItself(RegionFlow region, BasicBlock block, IOperation step, Way way, List<Way> after)
    {
        switch (step)
        {
            case IInvocationOperation call:
                Call(region, block, call, _firings.OfCall(call, _node, _graph, operation => _values.Read(operation, way)), Prepared(call, way), after);
                return;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Call(region, block, creation, _firings.OfCreation(creation, constructor, _node, _graph, operation => _values.Read(operation, way)), way, after);
                return;
            case IPropertyReferenceOperation reference when !IsWritten(reference):
                Call(region, block, reference, _firings.OfAccessor(reference, reference.Property.GetMethod, _node), way, after);
                return;
            case IFlowCaptureOperation capture:
                after.Add(_graph.VariableOf(capture) is { } captured ? _assignments.Assigned(captured, capture.Value, way) : way);
                return;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation or IFieldReferenceOperation, Value: { Type.TypeKind: TypeKind.Delegate } kept } when _firings.MayEmit(kept, _node, _graph, operation => _values.Read(operation, way)):
            case IEventAssignmentOperation { HandlerValue: var handler } when _firings.MayEmit(handler, _node, _graph, operation => _values.Read(operation, way)):
                // Whoever has the function now may call it, or not.
                Doubtful ??= step.Syntax;
                after.Add(way.Doubted(Doubts.Invisible));
                return;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                Call(region, block, assignment, _firings.OfAccessor(target, target.Property.SetMethod, _node), Answered(assignment, way), after);
                return;
            case ISimpleAssignmentOperation { IsRef: false } assignment when _graph.VariableOf(assignment.Target) is { } variable && assignment.Target is not IFlowCaptureReferenceOperation:
                after.Add(_assignments.Assigned(variable, assignment.Value, way));
                return;
            case ISimpleAssignmentOperation { IsRef: false, Target: IFlowCaptureReferenceOperation target } assignment when Only(_graph.CapturedBy(target)) is { } only:
                // `x = a || b`: x was put aside before a was asked.
                after.Add(_assignments.Assigned(only, assignment.Value, way));
                return;
            case IInvalidOperation:
                // Code that does not compile owes nothing yet.
                after.Add(way.Exempted());
                return;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation:
                Raise(region, block.EnclosingRegion, way, ThrownType.Unknown);
                Doubtful ??= step.Syntax;
                after.Add(way.Doubted(Doubts.Invisible));
                return;
        }

        if (Steps.MayThrow(step))
            Raise(region, block.EnclosingRegion, way, ThrownType.Unknown);
        after.Add(_assignments.Forgotten(step, way));
    }

    private void Call(RegionFlow region, BasicBlock block, IOperation call, IEnumerable<Outcome> outcomes, Way start, List<Way> after)
    {
        var isJudged = IsJudgedBy(call, start);
        var known = outcomes as IReadOnlyCollection<Outcome> ?? [.. outcomes];
        var tells = known.Any(static outcome => outcome is { Count: > 0, Exit: not ExitKind.Exceptional });
        foreach (var outcome in known)
        {
            if (_premises.Meet(outcome.Premises, call, start) is not { } way)
                continue;
            Repeat(call, way, outcome);
            if (outcome.Doubts != Doubts.None)
                Doubtful ??= call.Syntax;
            var reached = way.Fired(outcome.Count, call.Syntax).Doubted(isJudged ? outcome.Doubts | Doubts.Answer : outcome.Doubts);
            if (outcome.IsExempt)
                reached = reached.Exempted();
            if (outcome.Exit == ExitKind.Exceptional)
            {
                Raise(region, block.EnclosingRegion, reached, outcome.Thrown);
                continue;
            }

            after.Add(call is IInvocationOperation invocation ? reached.With(_graph.ValueOf(invocation), tells && outcome.Count == 0 ? Told(invocation, outcome.Value) : outcome.Value) : reached);
        }
    }

    // Once more than before, or twice by the call itself.
    private void Repeat(IOperation call, Way way, Outcome outcome)
    {
        if (outcome.Count == 0 || way.Count + outcome.Count < 2 || ((way.Doubts | outcome.Doubts) & (Doubts.Bound | Doubts.Name)) != 0)
            return;
        if (!Repeated.ContainsKey(call.Syntax) && !LoopChange.In(call.Syntax))
            Repeated.Add(call.Syntax, way.First ?? call.Syntax);
    }

    // True, false, null and a verdict tell the ways apart by themselves; of anything else, whoever asks it may learn which way it was.
    private static KnownValue? Told(IInvocationOperation call, KnownValue? value) =>
        value is { Kind: KnownValueKind.Constant, Content: null or bool } or { Verdict: Verdict.Ok or Verdict.Failed }
        || Failures.Awaited(call.Type) is null or { SpecialType: SpecialType.System_Void } or { Name: "Task" or "ValueTask" }
            ? value
            : KnownValue.Telling;

    // `return ToResult(answer)`: what the call makes of the answer may be a failure.
    private bool IsJudgedBy(IOperation operation, Way way) =>
        operation is IInvocationOperation call
        && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && Failures.MayFail(call.Type)
        && call.Arguments.Any(argument => _values.Tells(argument.Value, way));

    // An error that was added to the model is a validation that failed.
    private static Way Prepared(IInvocationOperation call, Way way) =>
        call.TargetMethod is { Name: "AddModelError" or "TryAddModelError", ContainingType.Name: "ModelStateDictionary" } ? way.Failing(true) : way;

    // `Response.StatusCode = 404;`
    private static Way Answered(ISimpleAssignmentOperation assignment, Way way) =>
        assignment is { Target: IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType.Name: "HttpResponse" } }, Value.ConstantValue: { HasValue: true, Value: int status } }
            ? way.Failing(status >= 400)
            : way;

    private static int? Only(IEnumerable<int> variables)
    {
        var all = variables.Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool IsWritten(IPropertyReferenceOperation reference) =>
        (reference.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference))
        || (reference.Parent is IFlowCaptureOperation && reference.Syntax.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } written && written.Left == reference.Syntax);
}
