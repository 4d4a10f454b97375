using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Graphs;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>A function, called in one of the ways that matter, and how it may end as far as that is known.</summary>
/// <param name="function">The function.</param>
/// <param name="forwarding">Whether what its caller passes is the event.</param>
/// <param name="isCalled">Whether it is followed for its callers, who know what they pass, or for itself.</param>
/// <param name="given">The functions that its caller gives it.</param>
internal sealed class FiringNode(IMethodSymbol function, Forwarding forwarding, bool isCalled, GivenFunctions given)
{
    // Of a circle, each round is a run: after so many results get wider only, and after more nobody knows.
    private const int MaxRuns = 16;
    private const int MaxWiderRuns = 32;

    private int _runs;

    /// <summary>The function.</summary>
    public IMethodSymbol Function { get; } = function;

    /// <summary>Whether what its caller passes is the event.</summary>
    public Forwarding Forwarding { get; } = forwarding;

    /// <summary>Whether it is followed for its callers, who know what they pass, or for itself.</summary>
    public bool IsCalled { get; } = isCalled;

    /// <summary>The functions that its caller gives it.</summary>
    public GivenFunctions Given { get; } = given;

    /// <summary>Takes what following it came to; whether that is another result than before.</summary>
    public bool Take(IEnumerable<Outcome> outcomes)
    {
        var taken = new HashSet<Outcome>(FewestOutcomes.Of(outcomes));

        // What seemed certain of a call may turn out not to be, once it is known what it calls. Circles get wider only.
        if (++_runs > MaxWiderRuns)
            taken = [.. KnownOutcomes.Unbounded];
        else if (_runs > MaxRuns)
            taken.UnionWith(Outcomes);
        if (taken.SetEquals(Outcomes))
            return false;
        Outcomes = taken;
        return true;
    }

    /// <summary>Its graph; null when there is none.</summary>
    public FunctionGraph? Graph { get; init; }

    /// <summary>How it may end.</summary>
    public HashSet<Outcome> Outcomes { get; private set; } = [];

    /// <summary>Who has to be followed again when that changes.</summary>
    public HashSet<FiringNode> Callers { get; } = [];

    /// <summary>What it calls, in the order of its text.</summary>
    public List<FiringNode> Called { get; } = [];

    /// <summary>All that call it and that it calls, over however many others: they are followed together.</summary>
    public IReadOnlyList<FiringNode> Circle { get; set; } = [];

    /// <summary>What following it came to last.</summary>
    public FunctionFlow? Flow { get; set; }

    /// <summary>Whether it waits to be followed.</summary>
    public bool IsPending { get; set; }
}
