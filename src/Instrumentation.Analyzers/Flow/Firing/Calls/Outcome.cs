using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Ways;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>One way in which a function may end.</summary>
/// <param name="Exit">By which exit.</param>
/// <param name="Count">How often the event has fired: 0, 1, or 2 for more than once.</param>
/// <param name="Doubts">What is not certain about it.</param>
/// <param name="IsExempt">Whether it says that no event is due.</param>
/// <param name="Value">What is known of the value it returns.</param>
internal sealed record Outcome(ExitKind Exit, int Count, Doubts Doubts, bool IsExempt, KnownValue? Value = null)
{
    /// <summary>What it throws.</summary>
    public ThrownType Thrown { get; init; } = ThrownType.Unknown;

    /// <summary>Whether it has found the request wrong.</summary>
    public bool IsRejected { get; init; }

    /// <summary>What must have been true when it was called.</summary>
    public Premises Premises { get; init; } = Premises.None;
}
