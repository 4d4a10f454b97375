using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>A function, called in one of the ways that matter, and how it may end as far as that is known.</summary>
/// <param name="function">The function.</param>
/// <param name="forwarding">Whether what its caller passes is the event.</param>
/// <param name="isCalled">Whether it is followed for its callers, who know what they pass, or for itself.</param>
internal sealed class FiringNode(IMethodSymbol function, Forwarding forwarding, bool isCalled)
{
    /// <summary>The function.</summary>
    public IMethodSymbol Function { get; } = function;

    /// <summary>Whether what its caller passes is the event.</summary>
    public Forwarding Forwarding { get; } = forwarding;

    /// <summary>Whether it is followed for its callers, who know what they pass, or for itself.</summary>
    public bool IsCalled { get; } = isCalled;

    /// <summary>Its graph; null when there is none.</summary>
    public FunctionGraph? Graph { get; init; }

    /// <summary>How it may end.</summary>
    public HashSet<Outcome> Outcomes { get; } = [];

    /// <summary>Who has to be followed again when that changes.</summary>
    public HashSet<FiringNode> Callers { get; } = [];

    /// <summary>What following it came to last.</summary>
    public FunctionFlow? Flow { get; set; }

    /// <summary>Whether it waits to be followed.</summary>
    public bool IsPending { get; set; }
}
