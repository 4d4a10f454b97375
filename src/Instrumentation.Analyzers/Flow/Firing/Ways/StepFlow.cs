using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>What single operations do to a way.</summary>
internal sealed class StepFlow(FunctionFlow flow, ExceptionFlow exceptions, EventFirings firings, FiringNode node, FunctionGraph graph, WayReader reader)
{
    // Nothing that is called has another result while one function is followed.
    private readonly Dictionary<IOperation, IReadOnlyCollection<Outcome>> _known = [];

    /// <summary>Takes <paramref name="way"/> through <paramref name="step"/>; the ways on which it ends go to <paramref name="after"/>.</summary>
    public void Take(RegionFlow region, BasicBlock block, IOperation step, Way way, List<Way> after)
    {
        if (firings.Scope.Implicit.AreHidden(step, graph))
        {
            flow.Doubt(step.Syntax);
            way = way.Doubted(Doubts.Invisible);
        }

        var implied = firings.Scope.Implicit.Of(step, graph);
        if (implied.Count == 0)
        {
            TakeItself(region, block, step, way, after);
            return;
        }

        var ways = new List<Way> { way };
        foreach (var method in implied)
        {
            var called = new List<Way>();
            foreach (var before in ways)
                Call(region, block, step, firings.Calls.OfMember(method, step, node, method.IsVirtual || method.IsAbstract || method.IsOverride), before, called);
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
                Call(region, block, call, Known(call, call.Arguments, call.TargetMethod.MethodKind != MethodKind.DelegateInvoke, () => firings.Calls.OfCall(call, node, graph, operation => reader.Values.Read(operation, way))), Prepared(call, way), after);
                return;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Call(region, block, creation, Known(creation, creation.Arguments, true, () => firings.Calls.OfCreation(creation, constructor, node, graph, operation => reader.Values.Read(operation, way))), way, after);
                return;
            case IPropertyReferenceOperation reference when !Writes.AreOf(reference):
                Call(region, block, reference, Known(reference, [], true, () => firings.Calls.OfAccessor(reference, reference.Property.GetMethod, node)), way, after);
                return;
            case IFlowCaptureOperation capture:
                after.Add(graph.VariableOf(capture) is { } captured ? reader.Assignments.Assigned(captured, capture.Value, way) : way);
                return;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation or IFieldReferenceOperation, Value: { Type.TypeKind: TypeKind.Delegate } kept } when firings.Calls.MayEmit(kept, node, graph, operation => reader.Values.Read(operation, way)):
            case IEventAssignmentOperation { HandlerValue: var handler } when firings.Calls.MayEmit(handler, node, graph, operation => reader.Values.Read(operation, way)):
                // Whoever has the function now may call it, or not.
                flow.Doubt(step.Syntax);
                after.Add(way.Doubted(Doubts.Invisible));
                return;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                Call(region, block, assignment, Known(assignment, [], true, () => firings.Calls.OfAccessor(target, target.Property.SetMethod, node)), Answered(assignment, way), after);
                return;
            case ISimpleAssignmentOperation { IsRef: false } assignment when graph.VariableOf(assignment.Target) is { } variable && assignment.Target is not IFlowCaptureReferenceOperation:
                after.Add(reader.Assignments.Assigned(variable, assignment.Value, way));
                return;
            case ISimpleAssignmentOperation { IsRef: false, Target: IFlowCaptureReferenceOperation target } assignment when Only(graph.CapturedBy(target)) is { } only:
                // `x = a || b`: x was put aside before a was asked.
                after.Add(reader.Assignments.Assigned(only, assignment.Value, way));
                return;
            case IInvalidOperation:
                // Code that does not compile owes nothing yet.
                after.Add(way.Exempted());
                return;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation:
                exceptions.Raise(region, block.EnclosingRegion, way, ThrownType.Unknown);
                flow.Doubt(step.Syntax);
                after.Add(way.Doubted(Doubts.Invisible));
                return;
        }

        if (Steps.MayThrow(step))
            exceptions.Raise(region, block.EnclosingRegion, way, ThrownType.Unknown);
        after.Add(reader.Assignments.Forgotten(step, way));
    }

    // What a delegate holds is a matter of the way.
    private IReadOnlyCollection<Outcome> Known(IOperation call, IEnumerable<IArgumentOperation> arguments, bool isSame, Func<IEnumerable<Outcome>> outcomes)
    {
        if (_known.TryGetValue(call, out var known))
            return known;
        known = [.. outcomes().Distinct()];
        if (isSame && arguments.All(static argument => argument.Value.Type is not { TypeKind: TypeKind.Delegate }))
            _known.Add(call, known);
        return known;
    }

    private void Call(RegionFlow region, BasicBlock block, IOperation call, IEnumerable<Outcome> outcomes, Way start, List<Way> after)
    {
        var isJudged = IsJudgedBy(call, start);
        var known = outcomes as IReadOnlyCollection<Outcome> ?? [.. outcomes];
        var tells = known.Any(static outcome => outcome is { Count: > 0, Exit: not ExitKind.Exceptional });
        foreach (var outcome in known)
        {
            if (reader.Premises.Meet(outcome.Premises, call, start) is not { } way)
                continue;
            Repeat(call, way, outcome);
            if (outcome.Doubts != Doubts.None)
                flow.Doubt(call.Syntax);
            var reached = way.Fired(outcome.Count, call.Syntax).Doubted(isJudged ? outcome.Doubts | Doubts.Answer : outcome.Doubts);
            if (outcome.IsExempt)
                reached = reached.Exempted();
            if (outcome.IsRejected)
                reached = reached.Rejected(true);
            if (outcome.Exit == ExitKind.Exceptional)
            {
                exceptions.Raise(region, block.EnclosingRegion, reached, outcome.Thrown);
                continue;
            }

            after.Add(call is IInvocationOperation invocation ? reached.With(graph.ValueOf(invocation), tells && outcome.Count == 0 ? Told(invocation, outcome.Value) : outcome.Value) : reached);
        }
    }

    // Once more than before, or twice by the call itself.
    private void Repeat(IOperation call, Way way, Outcome outcome)
    {
        if (outcome.Count == 0 || way.Count + outcome.Count < 2 || ((way.Doubts | outcome.Doubts) & (Doubts.Bound | Doubts.Name)) != 0)
            return;
        if (!flow.Repeated.ContainsKey(call.Syntax) && !LoopChange.In(call.Syntax))
            flow.Repeated.Add(call.Syntax, way.First ?? call.Syntax);
    }

    // True, false, null and a verdict tell the ways apart by themselves; of anything else, whoever asks it may learn which way it was.
    private static KnownValue? Told(IInvocationOperation call, KnownValue? value) =>
        value is { Kind: KnownValueKind.Constant, Content: null or bool } or { Verdict: Verdict.Ok or Verdict.Shown or Verdict.Failed }
        || ResultTypes.Awaited(call.Type) is null or { SpecialType: SpecialType.System_Void } or { Name: "Task" or "ValueTask" }
            ? value
            : KnownValue.Telling;

    // `return ToResult(answer)`: what the call makes of the answer may be a failure.
    private bool IsJudgedBy(IOperation operation, Way way) =>
        way.HasTelling
        && operation is IInvocationOperation call
        && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && ResultTypes.MayFail(call.Type)
        && call.Arguments.Any(argument => reader.Values.Tells(argument.Value, way));

    // An error that was added to the model is a validation that failed, and an answer that was sent is what is returned elsewhere.
    private Way Prepared(IInvocationOperation call, Way way)
    {
        if (call.TargetMethod is { Name: "AddModelError" or "TryAddModelError", ContainingType.Name: "ModelStateDictionary" })
            return way.Rejected(true);
        switch (SentAnswers.VerdictOf(call, value => reader.Values.Read(value, way)?.Verdict))
        {
            case Verdict.Failed:
                return way.Rejected(true);
            case Verdict.Unknown:
                flow.Doubt(call.Syntax);
                return way.Doubted(Doubts.Answer);
            default:
                return way;
        }
    }

    // `Response.StatusCode = 404;`, `new ObjectResult(why) { StatusCode = 404 }`
    private Way Answered(ISimpleAssignmentOperation assignment, Way way)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType: { } type }, Instance: { } answer })
            return way;
        var verdict = Failures.VerdictOfStatus(assignment.Value);
        if (type.Name == "HttpResponse")
            return verdict == Verdict.Unknown ? way : way.Rejected(verdict == Verdict.Failed);
        return ResultTypes.MayFail(type) && reader.Values.Variable(answer, way) is { } variable ? way.With(variable, KnownValue.Of(verdict)) : way;
    }

    private static int? Only(IEnumerable<int> variables)
    {
        var all = variables.Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }
}
