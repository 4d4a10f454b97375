using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow;

/// <content>Expressions of which a part may not run, and functions.</content>
internal abstract partial class BodyWalk<TState>
{
    private bool WalkChoice(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                Walk(both.LeftOperand);
                WalkMaybe(both.RightOperand);
                return true;
            case ICoalesceOperation coalesce:
                Walk(coalesce.Value);
                WalkMaybe(coalesce.WhenNull);
                return true;
            case ICoalesceAssignmentOperation assignment:
                Walk(assignment.Target);
                WalkMaybe(assignment.Value);
                if (State is not null)
                    Visit(assignment);
                return true;
            case IConditionalAccessOperation access:
                Walk(access.Operation);
                if (IsNeverNull(access.Operation))
                    Walk(access.WhenNotNull);
                else if (!IsAlwaysNull(access.Operation))
                    WalkMaybe(access.WhenNotNull);
                return true;
            case ISwitchExpressionOperation choice:
                WalkArms(choice);
                return true;
            case IAnonymousFunctionOperation function:
                // Whoever gets it may call it now, later, often or never.
                WalkApart(function.Body, State);
                return true;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call:
                foreach (var argument in call.Arguments)
                    Walk(argument);
                var outside = Enter(call);
                Call(call.TargetMethod);
                Leave(outside);
                if (State is not null)
                    Visit(call);
                return true;
            default:
                return false;
        }
    }

    private void WalkMaybe(IOperation operation)
    {
        var before = State;
        Walk(operation);
        State = Either(before, State);
    }

    private void WalkArms(ISwitchExpressionOperation choice)
    {
        Walk(choice.Value);
        var before = State;
        TState? after = null;
        foreach (var arm in choice.Arms)
        {
            State = before;
            Walk(arm.Guard);
            Walk(arm.Value);
            after = Either(after, State);
        }

        State = after;
    }

    // A function's own ways out are no ways out of the body, and nobody knows whether it has run.
    private void WalkApart(IOperation? function, TState? start)
    {
        var (outside, returned) = (State, _returned);
        State = start;
        _returned = null;
        Walk(function);
        var after = AtEnd;
        State = outside is null ? null : Either(outside, after);
        _returned = returned;
    }

    // Declaring is not calling, unless the function is handed to somebody who will.
    private void WalkDeclared(ILocalFunctionOperation function)
    {
        var isHandedOn = _mentions.IsHandedOn(function.Symbol);
        if (!Concerns(function) || (!isHandedOn && IsCalled(function)))
            return;
        var before = State;
        WalkApart(function.Body, AtAnyTime());
        if (!isHandedOn)
            State = before;
    }

    // It is walked at each of its calls then, with what is known there.
    private bool IsCalled(ILocalFunctionOperation function)
    {
        foreach (var call in _mentions.LocalCalls)
        {
            if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, function.Symbol) && !function.Syntax.Span.Contains(call.Syntax.Span))
                return true;
        }

        return false;
    }

    private void Call(IMethodSymbol function)
    {
        if (_mentions.LocalFunction(function.OriginalDefinition) is not { Body: { } body } || !Concerns(body) || !_calling.Add(function))
            return;
        var returned = _returned;
        _returned = null;
        Walk(body);
        State = AtEnd;
        _returned = returned;
        _calling.Remove(function);
    }
}
