using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>The control-flow graph of one function: its variables by number, and what of each block matters.</summary>
internal sealed class FunctionGraph
{
    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<CaptureId, HashSet<int>> _captured = [];
    private readonly Dictionary<IOperation, int> _values = [];
    private readonly Dictionary<string, int> _tests = [];
    private readonly Dictionary<int, int[]> _testVariables = [];
    private readonly IOperation[][] _steps;
    private readonly bool[][] _live;
    private readonly int _tracked;
    private int _subjects;

    /// <summary>Prepares <paramref name="graph"/> of <paramref name="function"/>, which stands in <paramref name="body"/>.</summary>
    public FunctionGraph(IMethodSymbol function, ControlFlowGraph graph, Body body)
    {
        Function = function;
        Graph = graph;
        Body = body;
        _steps = new IOperation[graph.Blocks.Length][];
        var mentions = new List<int>[graph.Blocks.Length];
        foreach (var block in graph.Blocks)
            Prepare(block, mentions[block.Ordinal] = []);
        IsIterator = Iterator.Is(function, graph.OriginalOperation);
        _tracked = _subjects;
        _live = Liveness.Of(graph, mentions, _tracked);
    }

    /// <summary>The function.</summary>
    public IMethodSymbol Function { get; }

    /// <summary>Its graph.</summary>
    public ControlFlowGraph Graph { get; }

    /// <summary>The body that it stands in.</summary>
    public Body Body { get; }

    /// <summary>Whether it runs piece by piece, when somebody asks for its items.</summary>
    public bool IsIterator { get; }

    /// <summary>The operations of a block that may do anything, in the order in which they run.</summary>
    public IReadOnlyList<IOperation> StepsOf(BasicBlock block) => _steps[block.Ordinal];

    /// <summary>The number of the variable or capture that the operation is a reference to; null when nothing is known of such.</summary>
    public int? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => Number(reference.Local),
        IParameterReferenceOperation reference => Number(reference.Parameter),
        IFlowCaptureReferenceOperation reference => _captures.TryGetValue(reference.Id, out var capture) ? capture : null,
        IFlowCaptureOperation definition => _captures.TryGetValue(definition.Id, out var capture) ? capture : null,
        _ => null,
    };

    /// <summary>The number of a variable.</summary>
    public int? Number(ISymbol variable) => _variables.TryGetValue(variable, out var number) ? number : null;

    /// <summary>The variables that are written when the capture is: those it stands for.</summary>
    public IEnumerable<int> CapturedBy(IFlowCaptureReferenceOperation reference) =>
        _captured.TryGetValue(reference.Id, out var captured) ? captured : [];

    /// <summary>The number for what is known of the value of a call until the end of its block.</summary>
    public int ValueOf(IOperation call)
    {
        if (!_values.TryGetValue(call, out var number))
            _values.Add(call, number = _subjects++);
        return number;
    }

    /// <summary>The number of a test of variables, given by its text.</summary>
    public int TestOf(string text, params int[] variables)
    {
        if (!_tests.TryGetValue(text, out var number))
        {
            _tests.Add(text, number = _subjects++);
            _testVariables.Add(number, variables);
        }

        return number;
    }

    /// <summary>Whether the number is that of a test that asks for <paramref name="variable"/>.</summary>
    public bool IsTestOf(int test, int variable) => _testVariables.TryGetValue(test, out var variables) && Array.IndexOf(variables, variable) >= 0;

    /// <summary>Whether a fact may be asked for in <paramref name="block"/> or after it.</summary>
    public bool IsLive(Fact fact, BasicBlock block)
    {
        if (fact.Subject < _tracked)
            return _live[block.Ordinal][fact.Subject];
        if (!_testVariables.TryGetValue(fact.Subject, out var variables))
            return false;
        foreach (var variable in variables)
        {
            if (!_live[block.Ordinal][variable])
                return false;
        }

        return true;
    }

    private void Prepare(BasicBlock block, List<int> mentions)
    {
        var steps = new List<IOperation>();
        foreach (var operation in block.Operations)
            Prepare(operation, steps, mentions);
        if (block.BranchValue is { } value)
            Prepare(value, steps, mentions);
        _steps[block.Ordinal] = [.. steps];
    }

    // Parts come before the whole. An expression may be thousands of terms deep.
    private void Prepare(IOperation root, List<IOperation> steps, List<int> mentions)
    {
        var pending = new Stack<(IOperation Operation, bool IsDone)>();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            var (operation, isDone) = pending.Pop();
            if (isDone)
            {
                if (Steps.Matters(operation))
                    steps.Add(operation);
                continue;
            }

            Mention(operation, mentions);
            pending.Push((operation, true));
            foreach (var part in operation.ChildOperations.Reverse())
                pending.Push((part, false));
        }
    }

    private void Mention(IOperation operation, List<int> mentions)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsRef: false } local } when !Body.Shared.Contains(local):
                mentions.Add(NumberOf(local));
                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when !Body.Shared.Contains(parameter):
                mentions.Add(NumberOf(parameter));
                break;
            case IFlowCaptureOperation capture:
                if (!_captures.TryGetValue(capture.Id, out _))
                    _captures.Add(capture.Id, _subjects++);
                if (Captured(capture.Value) is { } captured)
                {
                    if (!_captured.TryGetValue(capture.Id, out var all))
                        _captured.Add(capture.Id, all = []);
                    all.Add(captured);
                }

                break;
            case IFlowCaptureReferenceOperation reference:
                if (!_captures.TryGetValue(reference.Id, out var number))
                    _captures.Add(reference.Id, number = _subjects++);
                mentions.Add(number);
                mentions.AddRange(CapturedBy(reference));
                break;
            default:
                if (Writes.DeclaredBy(operation) is { } declared && !Body.Shared.Contains(declared))
                    NumberOf(declared);
                break;
        }
    }

    private int? Captured(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } when !Body.Shared.Contains(local) => NumberOf(local),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when !Body.Shared.Contains(parameter) => NumberOf(parameter),
        _ => null,
    };

    private int NumberOf(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var number))
            _variables.Add(variable, number = _subjects++);
        return number;
    }
}
