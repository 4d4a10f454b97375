using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Flow.Firing.Graphs;

/// <summary>
/// The body of a member with all functions nested in it, as it was before a graph took it apart: what it emits is read
/// here, by the one front end, and found again by syntax.
/// </summary>
internal sealed class Body
{
    private readonly Dictionary<SyntaxNode, IReadOnlyList<Emission>> _emissions = [];

    /// <summary>Reads <paramref name="root"/>.</summary>
    public Body(IOperation root, Codebase code)
    {
        Root = root;
        Shared = SharedVariables.In(root);
        Captured = [.. SharedVariables.CapturedIn(root).Where(variable => !Shared.Contains(variable))];
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call || !code.MayEmit(call))
                continue;

            // A dictionary is not sent yet; the call that sends it is an emission of its own.
            var read = EmissionReader.Read(call, code.Outermost).Where(static emission => emission.Emitter.Definition != DeclaredEmitters.Dictionary).ToList();
            if (read.Count > 0)
                _emissions[call.Syntax] = read;
        }
    }

    /// <summary>The operation tree.</summary>
    public IOperation Root { get; }

    /// <summary>The variables of which nothing can be said.</summary>
    public HashSet<ISymbol> Shared { get; }

    /// <summary>The other variables that nested functions ask for.</summary>
    public IReadOnlyList<ISymbol> Captured { get; }

    /// <summary>Everything it emits by itself.</summary>
    public IEnumerable<Emission> Emissions => _emissions.Values.SelectMany(static emissions => emissions);

    /// <summary>The emissions of the call at <paramref name="syntax"/>; none when it is an ordinary call.</summary>
    public IReadOnlyList<Emission> At(SyntaxNode syntax) => _emissions.TryGetValue(syntax, out var emissions) ? emissions : [];
}
