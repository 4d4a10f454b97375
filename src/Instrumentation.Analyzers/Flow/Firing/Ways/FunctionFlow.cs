using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>
/// Follows one event through one function, way by way: through its blocks, its handlers and its finally blocks, each way
/// once. Calls are looked up in the summaries of what they call.
/// </summary>
internal sealed class FunctionFlow
{
    // Past this, ways are no longer told apart.
    private const int MaxWays = 64;

    private readonly FiringNode _node;
    private readonly FunctionGraph _graph;
    private readonly WayReader _reader;
    private readonly ExceptionFlow _exceptions;
    private readonly StepFlow _steps;
    private readonly CancellationToken _cancellation;

    public FunctionFlow(EventFirings firings, FiringNode node, FunctionGraph graph, CancellationToken cancellation)
    {
        _node = node;
        _graph = graph;
        _reader = new WayReader(graph, firings.Scope.FailuresOf(graph.Body), firings.Scope.Constants, node.IsCalled);
        _exceptions = new ExceptionFlow(this, graph, node);
        _steps = new StepFlow(this, _exceptions, firings, node, graph, _reader);
        _cancellation = cancellation;
    }

    /// <summary>Every way out.</summary>
    public List<WayOut> Exits { get; } = [];

    /// <summary>Where the event fires again, and where it did first.</summary>
    public Dictionary<SyntaxNode, SyntaxNode> Repeated { get; } = [];

    /// <summary>What made the first of the ways uncertain.</summary>
    public SyntaxNode? Doubtful { get; private set; }

    /// <summary>What is called there; null when it is no call.</summary>
    public string? DoubtfulName => Doubtful is InvocationExpressionSyntax { Expression: var called }
        ? (called as MemberAccessExpressionSyntax)?.Name.ToString() ?? (called as MemberBindingExpressionSyntax)?.Name.ToString() ?? called.ToString()
        : null;

    /// <summary>What declares the function.</summary>
    public SyntaxNode Declaration => _graph.Function.DeclaringSyntaxReferences.Length > 0 ? _graph.Function.DeclaringSyntaxReferences[0].GetSyntax(_cancellation) : _graph.Graph.OriginalOperation.Syntax;

    /// <summary>Follows every way.</summary>
    public void Run()
    {
        var main = new RegionFlow(_graph.Graph.Root);
        main.Enter(_graph.Graph.Blocks[0], _node.Given.Start(_graph));
        Follow(main);
        foreach (var way in main.Escaped)
            Exits.Add(new WayOut(way.Way, ExitKind.Exceptional, null, null) { Thrown = way.Thrown, Premises = PremisesOf(way.Way) });
    }

    /// <summary>Follows every way through a region.</summary>
    public void Follow(RegionFlow region)
    {
        while (region.Next() is var (block, way))
        {
            _cancellation.ThrowIfCancellationRequested();
            Follow(region, block, way);
        }
    }

    /// <summary>Lets a way come to a block, with what may be asked for there or after it.</summary>
    public void Enter(RegionFlow region, BasicBlock block, Way way)
    {
        var kept = way.Keeping(fact => _graph.IsLive(fact, block) || (_node.IsCalled && _graph.Given.AreIn(fact)));
        if (region.CountAt(block) >= MaxWays)
        {
            Doubt(_graph.Graph.OriginalOperation.Syntax);
            kept = kept.Blurred();
        }

        region.Enter(block, kept);
    }

    /// <summary>Whether a filter that is this block alone certainly says yes.</summary>
    public bool Passes(BasicBlock filter, Way way) =>
        filter is { BranchValue: { } condition, ConditionalSuccessor: { } conditional, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling }
        && conditional.Semantics == ControlFlowBranchSemantics.Regular
        && _graph.StatementsOf(filter).Count == 0
        && !_graph.IsShared(condition)
        && _reader.Values.Read(condition, way)?.Truth == (filter.ConditionKind == ControlFlowConditionKind.WhenTrue);

    /// <summary>Says that <paramref name="place"/> makes a way uncertain.</summary>
    public void Doubt(SyntaxNode place) => Doubtful ??= place;

    private void Follow(RegionFlow region, BasicBlock block, Way start)
    {
        IReadOnlyList<Way> ways = [start];
        foreach (var statement in _graph.StatementsOf(block))
        {
            ways = Distinct(ways.Select(way => way.Keeping(fact => !_graph.IsOfCall(fact))));
            foreach (var step in statement)
            {
                var after = new List<Way>();
                foreach (var way in ways)
                    _steps.Take(region, block, step, way, after);
                ways = Distinct(after);
            }
        }

        foreach (var way in ways)
            Leave(region, block, way);
    }

    // What calls return would make ever more ways of a long block: those that have become one are followed once.
    private List<Way> Distinct(IEnumerable<Way> ways)
    {
        var distinct = ways.Distinct().ToList();
        if (distinct.Count <= MaxWays)
            return distinct;
        Doubt(_graph.Graph.OriginalOperation.Syntax);
        return distinct.ConvertAll(static way => way.Blurred()).Distinct().ToList();
    }

    private void Leave(RegionFlow region, BasicBlock block, Way way)
    {
        if (block.Kind == BasicBlockKind.Exit)
            return;
        if (block is { ConditionalSuccessor: { } conditional, BranchValue: { } condition })
        {
            var holds = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            if (_reader.Values.Read(condition, way)?.Truth is null && _graph.IsShared(condition))
            {
                Doubt(condition.Syntax);
                way = way.Doubted(Doubts.Bound);
            }

            if (_reader.Assumptions.Assume(condition, holds, way) is { } taken)
                Branch(region, block, conditional, taken);
            if (_reader.Assumptions.Assume(condition, !holds, way) is not { } passed)
                return;
            way = passed;
        }

        if (block.FallThroughSuccessor is { } next)
            Branch(region, block, next, way);
    }

    private void Branch(RegionFlow region, BasicBlock block, ControlFlowBranch branch, Way way)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                _exceptions.Raise(region, block.EnclosingRegion, way, _exceptions.Thrown(block, way));
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                // The end of a finally block; at the end of a filter the exception goes on, as it has been said already.
                if (IsIn(block.EnclosingRegion, ControlFlowRegionKind.Finally))
                    region.Ended.Add(way);
                return;
            case ControlFlowBranchSemantics.ProgramTermination:
                return;
        }

        if (branch.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } returned)
            Go(region, block, branch, way, null);
        else if (_reader.Values.Read(returned, way) is var value && (value is not null || !_node.IsCalled || returned.Type?.SpecialType != SpecialType.System_Boolean))
            Go(region, block, branch, way, value);
        else
            GoBoth(region, block, branch, way, returned);
    }

    // Whoever asks for a truth does one thing or the other with it.
    private void GoBoth(RegionFlow region, BasicBlock block, ControlFlowBranch branch, Way way, IOperation returned)
    {
        foreach (var truth in new[] { true, false })
        {
            if (_reader.Assumptions.Assume(returned, truth, way) is { } answered)
                Go(region, block, branch, answered, KnownValue.Of(truth));
        }
    }

    private void Go(RegionFlow region, BasicBlock block, ControlFlowBranch branch, Way way, KnownValue? value)
    {
        foreach (var after in _exceptions.ThroughFinallys(region, branch, way))
        {
            if (branch.Destination is not { } destination)
                continue;
            if (destination.Kind == BasicBlockKind.Exit)
                AddExit(block, branch, after, value);
            else
                Enter(region, destination, after);
        }
    }

    private void AddExit(BasicBlock block, ControlFlowBranch branch, Way way, KnownValue? value)
    {
        var kind = way.IsFailing || value?.Verdict == Verdict.Failed ? ExitKind.Failed : ExitKind.Ok;
        var returned = branch.Semantics == ControlFlowBranchSemantics.Return ? block.BranchValue : null;
        if (returned is not null && ResultTypes.MayFail(returned.Type) && (value is null || (value.Verdict == Verdict.Shown && way.HasCaught)))
            value = KnownValue.Of(Verdict.Unknown);
        var last = returned ?? (block.ConditionalSuccessor is null ? block.Operations.LastOrDefault() : block.BranchValue);
        Exits.Add(new WayOut(way, kind, value, last)
        {
            Premises = PremisesOf(way),
            IsReturn = returned is not null,
            Holds = block.ConditionalSuccessor is null ? null : branch.IsConditionalSuccessor == (block.ConditionKind == ControlFlowConditionKind.WhenTrue),
        });
    }

    private Premises PremisesOf(Way way) => _node.IsCalled ? _graph.Given.PremisesOf(way) : Premises.None;

    private static bool IsIn(ControlFlowRegion? region, ControlFlowRegionKind kind)
    {
        for (; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == kind)
                return true;
            if (region.Kind is ControlFlowRegionKind.Filter)
                return false;
        }

        return false;
    }
}
