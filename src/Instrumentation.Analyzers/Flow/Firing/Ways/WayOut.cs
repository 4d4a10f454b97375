using Instrumentation.Analyzers.Flow.Firing.Calls;
using Instrumentation.Analyzers.Flow.Firing.Facts;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>A way that leaves the function.</summary>
/// <param name="Way">The way.</param>
/// <param name="Kind">By which exit.</param>
/// <param name="Value">What is known of the returned value.</param>
/// <param name="Last">The returned value, or the last thing that runs; null when nothing does.</param>
internal sealed record WayOut(Way Way, ExitKind Kind, KnownValue? Value, IOperation? Last)
{
    /// <summary>What it throws.</summary>
    public ThrownType Thrown { get; init; } = ThrownType.Unknown;

    /// <summary>What must have been true when the function was called.</summary>
    public Premises Premises { get; init; } = Premises.None;

    /// <summary>Whether <see cref="Last"/> is what is returned.</summary>
    public bool IsReturn { get; init; }

    /// <summary>Whether <see cref="Last"/> is a condition that holds, or does not, on the way; null when it is no condition.</summary>
    public bool? Holds { get; init; }

    /// <summary>The way out as callers see it.</summary>
    public Outcome ToOutcome() => new(
        Kind,
        Way.Count,
        Way.Doubts,
        Way.IsExempt,
        Value is { Kind: KnownValueKind.Verdict or KnownValueKind.NotNull } || (Value is { Kind: KnownValueKind.Constant } && Value.Content is null or bool) ? Value : null)
    {
        Thrown = Thrown,
        IsRejected = Way.IsRejected,
        Premises = Premises,
    };
}
