using Instrumentation.Analyzers.Flow.Firing.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>The control-flow graph of one function: what of each block matters, what facts can be about, and how long they are of use.</summary>
internal sealed class FunctionGraph
{
    private readonly Subjects _subjects = new();
    private readonly Captures _captures = new();
    private readonly Answers _answers = new();
    private readonly IOperation[][][] _steps;
    private readonly bool[][] _live;
    private readonly int _tracked;

    /// <summary>Prepares <paramref name="graph"/> of <paramref name="function"/>, which stands in <paramref name="body"/>.</summary>
    public FunctionGraph(IMethodSymbol function, ControlFlowGraph graph, Body body)
    {
        Function = function;
        Graph = graph;
        Body = body;
        IsIterator = Iterator.Is(function, graph.OriginalOperation);
        var sources = new Sources(_subjects, _captures);
        var reader = new BlockReader(_subjects, _captures, sources, _answers, body.Shared);
        _steps = new IOperation[graph.Blocks.Length][][];
        var mentions = new List<int>[graph.Blocks.Length];
        foreach (var block in graph.Blocks)
            _steps[block.Ordinal] = reader.Read(block, mentions[block.Ordinal] = []);

        Functions = reader.Functions;

        // What a nested function asks for, it asks for wherever it is called.
        var captured = body.Captured.Select(_subjects.Mentioned).ToList();
        foreach (var block in mentions)
        {
            block.AddRange(captured);
            sources.AddTo(block);
        }

        _tracked = _subjects.Count;
        _live = Liveness.Of(graph, mentions, _tracked);
        Given = new GivenVariables(this, _subjects, sources.All.Concat(_captures.Variables));
    }

    /// <summary>The function.</summary>
    public IMethodSymbol Function { get; }

    /// <summary>Its graph.</summary>
    public ControlFlowGraph Graph { get; }

    /// <summary>The body that it stands in.</summary>
    public Body Body { get; }

    /// <summary>Whether it runs piece by piece, when somebody asks for its items.</summary>
    public bool IsIterator { get; }

    /// <summary>What it is given.</summary>
    public GivenVariables Given { get; }

    /// <summary>The functions that it mentions without calling them.</summary>
    public IReadOnlyList<IOperation> Functions { get; }

    /// <summary>Every operation that may do anything.</summary>
    public IEnumerable<IOperation> Steps => _steps.SelectMany(static statements => statements).SelectMany(static steps => steps);

    /// <summary>The operations of a block that may do anything, in the order in which they run: statement by statement.</summary>
    public IReadOnlyList<IReadOnlyList<IOperation>> StatementsOf(BasicBlock block) => _steps[block.Ordinal];

    /// <summary>The number of the variable or capture that the operation is a reference to; null when nothing is known of such.</summary>
    public int? VariableOf(IOperation operation) => _subjects.Find(operation);

    /// <summary>The number of a variable.</summary>
    public int? Number(ISymbol variable) => _subjects.Find(variable);

    /// <summary>The numbers of a member that conditions may ask again, and of the variable it begins with; null when it is mentioned once.</summary>
    public int[]? NumbersOf(MemberPath path) =>
        _subjects.Find(path) is not { } number || !_subjects.IsMentionedAgain(number) ? null
        : path.Root is null ? [number]
        : VariableOf(path.Root) is { } root ? [number, root]
        : null;

    /// <summary>The variables that are written when the capture is: those it stands for.</summary>
    public IEnumerable<int> CapturedBy(IFlowCaptureReferenceOperation reference) => _captures.VariablesOf(reference);

    /// <summary>The properties that are written when the capture is.</summary>
    public IEnumerable<IPropertySymbol> PropertiesCapturedBy(IFlowCaptureReferenceOperation reference) => _captures.PropertiesOf(reference);

    /// <summary>The number for what is known of the value of a call until the end of its statement.</summary>
    public int ValueOf(IOperation call) => _subjects.OfValue(call);

    /// <summary>Whether the fact is about the value of a call, for which nobody asks once its statement is done.</summary>
    public bool IsOfCall(Fact fact) => _subjects.IsValue(fact.Subject);

    /// <summary>The number of a test, given by its text, and by what it asks for.</summary>
    public int TestOf(string text, Func<AskedTest> asked) => _subjects.OfTest(text, asked);

    /// <summary>What the test of this number asks for; null when it is that of something else.</summary>
    public AskedTest? AskedBy(int test) => _subjects.AskedBy(test);

    /// <summary>Whether the number is that of a test that asks for <paramref name="variable"/>.</summary>
    public bool IsTestOf(int test, int variable) => AskedBy(test) is { } asked && Array.IndexOf(asked.Variables, variable) >= 0;

    /// <summary>The number of the test that asks the same of <paramref name="other"/> as this one asks of <paramref name="variable"/>.</summary>
    public int TestOfOther(int test, int variable, int other) => _subjects.OfOther(test, variable, other);

    /// <summary>The number for what is known of the exception that a handler has caught.</summary>
    public int CaughtIn(ControlFlowRegion handler) => _subjects.CaughtIn(handler);

    /// <summary>Whether what a call or an indexer answers is asked for in the same words somewhere else.</summary>
    public bool IsAskedAgain(IOperation answer) => _answers.AreAskedAgain(answer);

    /// <summary>Whether a variable is mentioned more than once.</summary>
    public bool IsMentionedAgain(int variable) => _subjects.IsMentionedAgain(variable);

    /// <summary>Whether a fact may be asked for in <paramref name="block"/> or after it.</summary>
    public bool IsLive(Fact fact, BasicBlock block)
    {
        if (fact.Subject < _tracked)
            return _live[block.Ordinal][fact.Subject];
        if (fact.Value.Kind == KnownValueKind.Exception)
            return IsIn(block, fact.Subject);
        return AskedBy(fact.Subject) is { } asked && Array.TrueForAll(asked.Variables, variable => _live[block.Ordinal][variable]);
    }

    /// <summary>Whether a condition asks for a variable that others write too.</summary>
    public bool IsShared(IOperation condition) => Body.Shared.Count > 0 && condition.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation reference => Body.Shared.Contains(reference.Local),
        IParameterReferenceOperation reference => Body.Shared.Contains(reference.Parameter),
        _ => false,
    });

    private bool IsIn(BasicBlock block, int handler)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (_subjects.Find(region) == handler)
                return true;
        }

        return false;
    }
}
