using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow;

/// <content>Statements that decide what runs next.</content>
internal abstract partial class BodyWalk<TState>
{
    private bool WalkStatement(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation block:
                foreach (var statement in block.Operations)
                    Walk(statement);
                return true;
            case IConditionalOperation conditional when conditional.Type is null || Concerns(conditional):
                WalkConditional(conditional);
                return true;
            case ILoopOperation loop:
                WalkLoop(loop);
                return true;
            case ISwitchOperation choice:
                WalkSwitch(choice);
                return true;
            case ITryOperation attempt:
                WalkTry(attempt);
                return true;
            case IReturnOperation { Kind: not OperationKind.YieldReturn } exit:
                Walk(exit.ReturnedValue);
                if (State is not null)
                    Visit(exit);
                _returned = Either(_returned, State);
                State = null;
                return true;
            case IThrowOperation failure:
                Walk(failure.Exception);
                State = null;
                return true;
            case IBranchOperation branch:
                Arrive(branch.Target);
                State = null;
                return true;
            case ILabeledOperation labeled:
                Meet(labeled.Label);
                Walk(labeled.Operation);
                return true;
            case IUsingOperation or ILockOperation:
                foreach (var part in operation.ChildOperations)
                    Walk(part);
                return true;
            case ILocalFunctionOperation function:
                WalkDeclared(function);
                return true;
            default:
                return false;
        }
    }

    private void WalkConditional(IConditionalOperation conditional)
    {
        Walk(conditional.Condition);
        var before = State;
        if (Decide(conditional.Condition) is { } holds)
        {
            Walk(holds ? conditional.WhenTrue : conditional.WhenFalse);
            return;
        }

        State = before is null ? null : Assume(before, conditional.Condition, holds: true);
        Walk(conditional.WhenTrue);
        var whenTrue = State;
        State = before is null ? null : Assume(before, conditional.Condition, holds: false);
        Walk(conditional.WhenFalse);
        State = Either(whenTrue, State);
    }

    private void WalkLoop(ILoopOperation loop)
    {
        var isForever = false;
        switch (loop)
        {
            case IForLoopOperation { Before: var start }:
                foreach (var part in start)
                    Walk(part);
                isForever = loop is IForLoopOperation { Condition: null };
                break;
            case IForEachLoopOperation { Collection: var collection }:
                Walk(collection);
                break;
            case IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } }:
                isForever = true;
                break;
        }

        if (loop is IForEachLoopOperation each && State is not null && IsCopied(each))
        {
            Walk(loop.Body);
            return;
        }

        var runsOnce = loop is IWhileLoopOperation { ConditionIsTop: false };
        var leaving = isForever || runsOnce ? null : State;
        for (var pass = 0; pass < LoopPasses; pass++)
        {
            var before = State;
            if (loop is IWhileLoopOperation { ConditionIsTop: true, Condition: { } first })
                Walk(first);
            else if (loop is IForLoopOperation { Condition: { } condition })
                Walk(condition);
            else if (loop is IForEachLoopOperation { LoopControlVariable: { } variable })
                Walk(variable);
            Walk(loop.Body);
            Meet(loop.ContinueLabel);
            if (loop is IWhileLoopOperation { ConditionIsTop: false, Condition: { } last })
                Walk(last);
            foreach (var part in loop is IForLoopOperation counting ? counting.AtLoopBottom : ImmutableArray<IOperation>.Empty)
                Walk(part);
            if (!isForever)
                leaving = Either(leaving, State);
            State = Either(before, State);
        }

        State = leaving;
        Meet(loop.ExitLabel);
    }

    private void WalkSwitch(ISwitchOperation choice)
    {
        Walk(choice.Value);
        var before = State;
        TState? after = null;
        var isComplete = false;
        foreach (var section in choice.Cases)
        {
            State = before;
            foreach (var clause in section.Clauses)
            {
                isComplete |= clause is IDefaultCaseClauseOperation;
                if (clause.Label is { } label)
                    Meet(label);
                if (clause is IPatternCaseClauseOperation { Guard: { } guard })
                    Walk(guard);
            }

            foreach (var statement in section.Body)
                Walk(statement);
            after = Either(after, State);
        }

        State = isComplete ? after : Either(after, before);
        Meet(choice.ExitLabel);
    }

    // Anything in the block may throw, so that a handler starts with whatever held at any point of it.
    private void WalkTry(ITryOperation attempt)
    {
        var outer = _raised;
        var returnedBefore = _returned;
        _returned = null;
        _raised = State;
        _tries++;
        Walk(attempt.Body);
        _tries--;
        var after = State;
        var raised = _raised;
        _raised = _tries > 0 ? Either(outer, raised) : null;
        foreach (var handler in attempt.Catches)
        {
            State = raised;
            Walk(handler.Filter);
            Walk(handler.Handler);
            after = Either(after, State);
        }

        WalkFinally(attempt, returnedBefore, after is null || attempt.Catches.Any(IsForAll) ? null : raised);
        State = after ?? raised;
        Walk(attempt.Finally);
        if (after is null)
            State = null;
        if (attempt.ExitLabel is { } label)
            Meet(label);
    }

    // Where the block is left early, by a return or by what nobody catches, its end still runs.
    private void WalkFinally(ITryOperation attempt, TState? returnedBefore, TState? raised)
    {
        var returned = _returned;
        _returned = returnedBefore;
        if (attempt.Finally is { } end && Concerns(end))
        {
            if (returned is not null)
            {
                State = returned;
                Walk(end);
                returned = State;
            }

            if (raised is not null)
            {
                State = raised;
                Walk(end);
            }
        }

        _returned = Either(_returned, returned);
    }

    private static bool IsForAll(ICatchClauseOperation handler) => handler is { Filter: null } && handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace.Name: "System" };

    private void Arrive(ILabelSymbol label)
    {
        if (State is null)
            return;
        _arriving[label] = _arriving.TryGetValue(label, out var others) ? Join(others, State) : State;
    }

    private void Meet(ILabelSymbol label)
    {
        if (!_arriving.TryGetValue(label, out var arriving))
            return;
        _arriving.Remove(label);
        State = Either(State, arriving);
    }
}
