using System.Collections.Immutable;
using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>The variables that a function is given, as parameters or from around it, and what of them must have been true when it ends in a certain way.</summary>
internal sealed class GivenVariables
{
    // Past this, ways would be too many to be told apart.
    private const int MaxRemembered = 6;

    private readonly Subjects _subjects;
    private readonly Dictionary<int, ISymbol> _remembered = [];
    private readonly List<Premise> _forgotten = [];

    /// <summary>Finds those of <paramref name="graph"/>.</summary>
    public GivenVariables(FunctionGraph graph, Subjects subjects, IEnumerable<int> madeOf)
    {
        _subjects = subjects;
        var written = new HashSet<int>(graph.Steps.SelectMany(Writes.TargetsOf).Select(graph.VariableOf).OfType<int>());
        var given = subjects.Variables.Where(variable => variable.Key is IParameterSymbol || !SymbolEqualityComparer.Default.Equals(variable.Key.ContainingSymbol, graph.Function)).ToList();
        var decisive = given.Count <= MaxRemembered || CallsNested(graph) ? null : Decisive(graph, madeOf);
        foreach (var (symbol, number) in given.Select(static variable => (variable.Key, variable.Value)).OrderByDescending(variable => decisive?.Contains(variable.Value)))
        {
            // Of what is written, nobody remembers what it was, and neither of more than a few.
            var isRemembered = !written.Contains(number) && _remembered.Count < MaxRemembered;
            if (isRemembered)
                _remembered.Add(number, symbol);
            else if (written.Contains(number) ? subjects.IsMentionedAgain(number) : decisive?.Contains(number) != false)
                _forgotten.Add(new Premise(symbol, null, true));
        }
    }

    /// <summary>Whether a fact says something of what was true when the function was called.</summary>
    public bool AreIn(Fact fact) => _remembered.Count > 0
        && (_remembered.ContainsKey(fact.Subject) || (_subjects.AskedBy(fact.Subject) is { } asked && Array.Exists(asked.Variables, _remembered.ContainsKey)));

    /// <summary>What must have been true for the function to come this way.</summary>
    public Premises PremisesOf(Way way)
    {
        if (_remembered.Count == 0 && _forgotten.Count == 0)
            return Premises.None;
        var found = ImmutableArray.CreateBuilder<Premise>();
        found.AddRange(_forgotten);
        foreach (var fact in way.Facts)
        {
            if (_remembered.TryGetValue(fact.Subject, out var variable))
            {
                if (fact.Value.Kind == KnownValueKind.Constant)
                    found.Add(new Premise(variable, fact.Value, true));
                else if (fact.Value.Kind == KnownValueKind.NotNull)
                    found.Add(new Premise(variable, KnownValue.Null, false));
            }
            else if (fact.Value.Truth is { } truth && _subjects.AskedBy(fact.Subject) is { } asked)
            {
                foreach (var number in asked.Variables)
                {
                    if (_remembered.TryGetValue(number, out var tested))
                        found.Add(asked.Constant is { } constant ? new Premise(tested, constant, truth) : new Premise(tested, null, true));
                }
            }
        }

        return found.Count == 0 ? Premises.None : new Premises(found.ToImmutable());
    }

    // A nested function may ask for anything.
    private static bool CallsNested(FunctionGraph graph) =>
        graph.Steps.Any(static step => step is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke });

    // What is asked, put aside to be asked, or passed on to whoever may ask.
    private static HashSet<int> Decisive(FunctionGraph graph, IEnumerable<int> madeOf)
    {
        var found = new HashSet<int>(madeOf);
        var asked = graph.Graph.Blocks
            .Where(static block => block.BranchValue is { } value && (block.ConditionalSuccessor is not null || value.Type is { SpecialType: SpecialType.System_Boolean }))
            .Select(static block => block.BranchValue!);
        var passed = graph.Steps.Where(static step => step is IInvocationOperation or IObjectCreationOperation).SelectMany(static step => step.ChildOperations).OfType<IArgumentOperation>();
        found.UnionWith(asked.Concat(passed).SelectMany(static part => part.DescendantsAndSelf()).Select(graph.VariableOf).OfType<int>());
        return found;
    }
}
