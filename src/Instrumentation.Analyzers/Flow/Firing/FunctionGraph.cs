using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>The control-flow graph of one function: its variables by number, and what of each block matters.</summary>
internal sealed class FunctionGraph
{
    private const int MaxPremises = 6;

    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<CaptureId, HashSet<int>> _captured = [];
    private readonly Dictionary<CaptureId, HashSet<IPropertySymbol>> _properties = [];
    private readonly Dictionary<IOperation, int> _values = [];
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tests = [];
    private readonly Dictionary<int, AskedTest> _asked = [];
    private readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<ControlFlowRegion, int> _handlers = [];
    private readonly Dictionary<int, ISymbol> _premises = [];
    private readonly List<Premise> _overwritten = [];
    private readonly Dictionary<int, HashSet<int>> _sources = [];
    private readonly IOperation[][] _steps;
    private readonly bool[][] _live;
    private readonly int _tracked;
    private int _subjects;
    private readonly Dictionary<int, int> _mentioned = [];

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
        foreach (var captured in body.Captured)
            MentionEverywhere(captured, mentions);
        foreach (var block in mentions)
            AddSources(block);
        _tracked = _subjects;
        FindPremises();
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

    /// <summary>The numbers of a member that conditions may ask again, and of the variable it begins with; null when it is mentioned once.</summary>
    public int[]? NumbersOf(MemberPath path) =>
        !_members.TryGetValue(path.Text, out var number) || !IsMentionedAgain(number) ? null
        : path.Root is null ? [number]
        : VariableOf(path.Root) is { } root ? [number, root]
        : null;

    /// <summary>The variables that are written when the capture is: those it stands for.</summary>
    public IEnumerable<int> CapturedBy(IFlowCaptureReferenceOperation reference) =>
        _captured.TryGetValue(reference.Id, out var captured) ? captured : [];

    /// <summary>The properties that are written when the capture is.</summary>
    public IEnumerable<IPropertySymbol> PropertiesCapturedBy(IFlowCaptureReferenceOperation reference) =>
        _properties.TryGetValue(reference.Id, out var captured) ? captured : [];

    /// <summary>The number for what is known of the value of a call until the end of its block.</summary>
    public int ValueOf(IOperation call)
    {
        if (!_values.TryGetValue(call, out var number))
            _values.Add(call, number = _subjects++);
        return number;
    }

    /// <summary>The number of a test, given by its text, and by what it asks for.</summary>
    public int TestOf(string text, Func<AskedTest> asked)
    {
        if (!_tests.TryGetValue(text, out var number))
        {
            _tests.Add(text, number = _subjects++);
            _asked.Add(number, asked());
        }

        return number;
    }

    /// <summary>What the test of this number asks for; null when it is that of something else.</summary>
    public AskedTest? AskedBy(int test) => _asked.TryGetValue(test, out var asked) ? asked : null;

    /// <summary>Whether the number is that of a test that asks for <paramref name="variable"/>.</summary>
    public bool IsTestOf(int test, int variable) => AskedBy(test) is { } asked && Array.IndexOf(asked.Variables, variable) >= 0;

    /// <summary>Whether what a call or an indexer answers is asked for in the same words somewhere else.</summary>
    public bool IsAskedAgain(IOperation answer) => IsShort(answer) && _answers.TryGetValue(answer.Syntax.ToString(), out var times) && times > 1;

    /// <summary>Whether a fact may be asked for in <paramref name="block"/> or after it.</summary>
    public bool IsLive(Fact fact, BasicBlock block)
    {
        if (fact.Subject < _tracked)
            return _live[block.Ordinal][fact.Subject];
        if (fact.Value.Kind == KnownValueKind.Exception)
            return IsIn(block, fact.Subject);
        if (AskedBy(fact.Subject) is not { } asked)
            return false;
        foreach (var variable in asked.Variables)
        {
            if (!_live[block.Ordinal][variable])
                return false;
        }

        return true;
    }

    /// <summary>The number for what is known of the exception that a handler has caught.</summary>
    public int CaughtIn(ControlFlowRegion handler)
    {
        if (!_handlers.TryGetValue(handler, out var number))
            _handlers.Add(handler, number = _subjects++);
        return number;
    }

    /// <summary>Whether a condition asks for a variable that others write too.</summary>
    public bool IsShared(IOperation condition) => Body.Shared.Count > 0 && condition.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation reference => Body.Shared.Contains(reference.Local),
        IParameterReferenceOperation reference => Body.Shared.Contains(reference.Parameter),
        _ => false,
    });

    /// <summary>Whether a fact says something of what was true when the function was called.</summary>
    public bool IsPremise(Fact fact) => _premises.Count > 0
        && (_premises.ContainsKey(fact.Subject) || (AskedBy(fact.Subject) is { } asked && Array.Exists(asked.Variables, _premises.ContainsKey)));

    /// <summary>What must have been true for the function to come this way.</summary>
    public Premises PremisesOf(Way way)
    {
        if (_premises.Count == 0 && _overwritten.Count == 0)
            return Premises.None;
        var found = ImmutableArray.CreateBuilder<Premise>();
        found.AddRange(_overwritten);
        foreach (var fact in way.Facts)
        {
            if (_premises.TryGetValue(fact.Subject, out var variable))
            {
                if (fact.Value.Kind == KnownValueKind.Constant)
                    found.Add(new Premise(variable, fact.Value, true));
                else if (fact.Value.Kind == KnownValueKind.NotNull)
                    found.Add(new Premise(variable, KnownValue.Null, false));
            }
            else if (AskedBy(fact.Subject) is { } asked)
            {
                foreach (var number in asked.Variables)
                {
                    if (_premises.TryGetValue(number, out var tested))
                        found.Add(asked.Constant is { } constant ? new Premise(tested, constant, fact.Value.Truth == true) : new Premise(tested, null, true));
                }
            }
        }

        return found.Count == 0 ? Premises.None : new Premises(found.ToImmutable());
    }

    /// <summary>Whether a variable is mentioned more than once.</summary>
    public bool IsMentionedAgain(int variable) => _mentioned.TryGetValue(variable, out var times) && times > 1;

    // More of them than a few, and ways would be too many to be told apart.
    private void FindPremises()
    {
        var written = new HashSet<int>();
        foreach (var block in Graph.Blocks)
        {
            foreach (var step in _steps[block.Ordinal])
            {
                foreach (var target in Writes.TargetsOf(step))
                {
                    if (VariableOf(target) is { } variable)
                        written.Add(variable);
                }
            }
        }

        var given = _variables.Where(variable => variable.Key is IParameterSymbol || !SymbolEqualityComparer.Default.Equals(variable.Key.ContainingSymbol, Function)).ToList();
        var mayDecide = given.Count <= MaxPremises || CallsNested() ? new HashSet<int>(_variables.Values) : MayDecide();
        foreach (var (symbol, number) in given.Select(static variable => (variable.Key, variable.Value)).OrderByDescending(variable => mayDecide.Contains(variable.Value)))
        {
            // Of what is written, nobody remembers what it was.
            if (written.Contains(number))
            {
                if (IsMentionedAgain(number))
                    _overwritten.Add(new Premise(symbol, null, true));
            }
            else if (_premises.Count < MaxPremises)
            {
                _premises.Add(number, symbol);
            }
            else if (mayDecide.Contains(number))
            {
                _overwritten.Add(new Premise(symbol, null, true));
            }
        }
    }

    // What is asked, put aside to be asked, or passed on to whoever may ask.
    private HashSet<int> MayDecide()
    {
        var found = new HashSet<int>(_sources.Values.Concat(_captured.Values).SelectMany(static variables => variables));
        foreach (var block in Graph.Blocks)
        {
            if (block is { BranchValue: { } value } && (block.ConditionalSuccessor is not null || value.Type is { SpecialType: SpecialType.System_Boolean }))
                Add(value);
            foreach (var step in _steps[block.Ordinal])
            {
                foreach (var argument in step is IInvocationOperation or IObjectCreationOperation ? step.ChildOperations.OfType<IArgumentOperation>() : [])
                    Add(argument);
            }
        }

        return found;

        void Add(IOperation asked)
        {
            foreach (var part in asked.DescendantsAndSelf())
            {
                if (VariableOf(part) is { } variable)
                    found.Add(variable);
            }
        }
    }

    private bool CallsNested() => _steps.Any(static steps => Array.Exists(steps, static step => step is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke }));

    private bool IsIn(BasicBlock block, int handler)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (_handlers.TryGetValue(region, out var number) && number == handler)
                return true;
        }

        return false;
    }

    // What a nested function asks for, it asks for wherever it is called.
    private void MentionEverywhere(ISymbol captured, List<int>[] mentions)
    {
        var number = NumberOf(captured);
        foreach (var block in mentions)
            block.Add(number);
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
                AddSource(operation);
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

    // After `late = n > 3`, whoever asks for late asks for n.
    private void AddSource(IOperation operation)
    {
        var (target, value) = operation switch
        {
            ISimpleAssignmentOperation assignment => (assignment.Target, assignment.Value),
            IFlowCaptureOperation capture => (capture, capture.Value),
            _ => (null, operation),
        };
        if (target is null || (value.Type is not { SpecialType: SpecialType.System_Boolean } && VariableOf(value.Plain()) is null))
            return;
        foreach (var written in target is IFlowCaptureReferenceOperation reference ? CapturedBy(reference) : VariableOf(target) is { } variable ? [variable] : [])
            AddSource(written, value);
    }

    private void AddSource(int written, IOperation value)
    {
        if (!_sources.TryGetValue(written, out var sources))
            _sources.Add(written, sources = []);
        foreach (var part in value.DescendantsAndSelf())
        {
            if (VariableOf(part) is { } source)
                sources.Add(source);
            else if (part is IMemberReferenceOperation && MemberPath.Of(part) is { } path && _members.TryGetValue(path.Text, out var member))
                sources.Add(member);
        }
    }

    private void AddSources(List<int> mentions)
    {
        if (_sources.Count == 0)
            return;
        var seen = new HashSet<int>(mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!_sources.TryGetValue(mentions[i], out var sources))
                continue;
            foreach (var source in sources)
            {
                if (seen.Add(source))
                    mentions.Add(source);
            }
        }
    }

    // Longer ones are not written twice, and are no keys.
    private static bool IsShort(IOperation answer) => answer.Syntax.Span.Length < 120;

    private void Mention(IOperation operation, List<int> mentions)
    {
        if (operation is IInvocationOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } or IArrayElementReferenceOperation && IsShort(operation))
        {
            var text = operation.Syntax.ToString();
            _answers[text] = _answers.TryGetValue(text, out var times) ? times + 1 : 1;
        }

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
                if (capture.Value is IPropertyReferenceOperation { Property: var property })
                {
                    if (!_properties.TryGetValue(capture.Id, out var properties))
                        _properties.Add(capture.Id, properties = new(SymbolEqualityComparer.Default));
                    properties.Add(property);
                }

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
            case IMemberReferenceOperation member when MemberPath.Of(member) is { } path:
                mentions.Add(NumberOf(path));
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

    private int NumberOf(MemberPath path)
    {
        if (!_members.TryGetValue(path.Text, out var number))
            _members.Add(path.Text, number = _subjects++);
        return Mentioned(number);
    }

    private int NumberOf(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var number))
            _variables.Add(variable, number = _subjects++);
        return Mentioned(number);
    }

    private int Mentioned(int number)
    {
        _mentioned[number] = _mentioned.TryGetValue(number, out var times) ? times + 1 : 1;
        return number;
    }
}
