using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow;

/// <summary>
/// Follows the control flow through a body and keeps a state: what is known of one variable at each point. Where ways
/// meet, states are joined. It walks the operation tree, in which initialisers are still whole, and not a control-flow
/// graph, which takes them apart; of C#'s statements only a backward <c>goto</c> is beyond it.
/// </summary>
/// <typeparam name="TState">What is known; immutable.</typeparam>
internal abstract partial class BodyWalk<TState>
    where TState : class
{
    // A body that needs more steps than this, by loops within loops within loops, nobody reads either.
    private const int MaxSteps = 100_000;

    // A second pass carries what the first one found back to the loop's start; nothing here needs a third.
    private const int LoopPasses = 2;

    private readonly Dictionary<ILabelSymbol, TState> _arriving = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _calling = new(SymbolEqualityComparer.Default);
    private readonly Mentions _mentions;
    private readonly List<int> _positions = [];
    private TState? _raised;
    private TState? _returned;
    private int _tries;
    private int _steps;

    protected BodyWalk(IOperation body, ISymbol variable)
    {
        Body = body;
        _mentions = Mentions.In(body);
        Uses = variable is ITypeSymbol { BaseType: { } based } ? [.. _mentions.Of(variable), .. _mentions.Of(based.OriginalDefinition)] : _mentions.Of(variable);
        foreach (var use in Uses)
        {
            _positions.Add(use.Syntax.SpanStart);
            AddAccess(use);
        }

        if (_mentions.PatternOf(variable) is { } pattern)
            _positions.Add(pattern.Syntax.SpanStart);
        _positions.Sort();
        AddCalls();
    }

    /// <summary>The body that is walked.</summary>
    protected IOperation Body { get; }

    /// <summary>Every mention of the variable in it.</summary>
    protected IReadOnlyList<IOperation> Uses { get; }

    /// <summary>What is known at this point; null where no way leads.</summary>
    protected TState? State { get; private set; }

    /// <summary>What holds where the body ends, however it does but for an exception; null when it never does.</summary>
    protected TState? AtEnd => Either(State, _returned);

    /// <summary>What is known where two ways meet.</summary>
    protected abstract TState Join(TState left, TState right);

    /// <summary>What is known at a time that nobody knows, such as in a function that somebody else calls.</summary>
    protected abstract TState AtAnyTime();

    /// <summary>Says what <paramref name="operation"/>, whose parts have been walked, changes.</summary>
    protected abstract void Visit(IOperation operation);

    /// <summary>Whether the value before a <c>?.</c> is known not to be null, so that what follows runs.</summary>
    protected virtual bool IsNeverNull(IOperation value) => false;

    /// <summary>Whether the value before a <c>?.</c> is known to be null, so that nothing of what follows runs.</summary>
    protected virtual bool IsAlwaysNull(IOperation value) => false;

    /// <summary>Whether the condition is known to hold, or not to; null when it may be either.</summary>
    protected virtual bool? Decide(IOperation condition) => condition.ConstantValue is { HasValue: true, Value: bool isTrue } ? isTrue : null;

    /// <summary>What is known where the condition holds, or where it does not.</summary>
    protected virtual TState Assume(TState state, IOperation condition, bool holds) => state;

    /// <summary>Whether the loop copies everything that is known to be in its collection, so that it counts as one step.</summary>
    protected virtual bool IsCopied(IForEachLoopOperation loop) => false;

    /// <summary>The body of a local function begins, as <paramref name="call"/> calls it. What is returned, <see cref="Leave"/> gets where it ends.</summary>
    protected virtual object? Enter(IInvocationOperation call) => null;

    /// <summary>The body of a local function ends, before which <paramref name="outside"/> held.</summary>
    protected virtual void Leave(object? outside)
    {
    }

    /// <summary>Walks the body from <paramref name="start"/>. False when it cannot be followed: too deep, too long, or backwards.</summary>
    protected bool Run(TState start)
    {
        State = start;
        try
        {
            Walk(Body);

            // A way that leads back to a label which has been passed already.
            return _steps <= MaxSteps && _arriving.Count == 0;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>Replaces the state: what the operation has changed is known now.</summary>
    protected void Set(TState state)
    {
        if (State is null)
            return;
        State = state;
        if (_tries > 0)
            _raised = Either(_raised, state);
    }

    /// <summary>Whether the variable is mentioned within <paramref name="operation"/>.</summary>
    protected bool Concerns(IOperation operation)
    {
        var span = operation.Syntax.Span;
        var found = _positions.BinarySearch(span.Start);
        var next = found >= 0 ? found : ~found;
        return next < _positions.Count && _positions[next] < span.End;
    }

    // What follows the question mark in `bag?.Add(…)` is done to the bag, though it does not mention it.
    private void AddAccess(IOperation use)
    {
        for (var part = use; part.Parent is { } around and not IExpressionStatementOperation and not IBlockOperation; part = around)
        {
            if (around is not IConditionalAccessOperation access || !ReferenceEquals(access.Operation, part))
                continue;
            for (var next = access; next is not null; next = next.WhenNotNull as IConditionalAccessOperation)
                _positions.Add(next.WhenNotNull.Syntax.SpanStart);
        }
    }

    // A call of a local function that mentions the variable, or calls another that does, concerns it too.
    private void AddCalls()
    {
        for (var known = -1; known != _positions.Count;)
        {
            known = _positions.Count;
            foreach (var call in _mentions.LocalCalls)
            {
                if (_positions.BinarySearch(call.Syntax.SpanStart) < 0
                    && _mentions.LocalFunction(call.TargetMethod.OriginalDefinition) is { Body: { } body }
                    && Concerns(body))
                {
                    _positions.Add(call.Syntax.SpanStart);
                    _positions.Sort();
                }
            }
        }
    }

    private TState? Either(TState? left, TState? right) =>
        left is null ? right : right is null ? left : ReferenceEquals(left, right) ? left : Join(left, right);

    private void Walk(IOperation? operation)
    {
        if (operation is null || ++_steps > MaxSteps)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!WalkStatement(operation) && Concerns(operation) && !WalkChoice(operation))
        {
            foreach (var part in operation.ChildOperations)
                Walk(part);
            if (State is not null)
                Visit(operation);
        }
    }
}
