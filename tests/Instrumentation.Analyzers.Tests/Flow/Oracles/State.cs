namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>Where an execution has come to.</summary>
/// <param name="Placed">How often the one event has fired: 0, 1, or 2 for more.</param>
/// <param name="Cancelled">How often the other has.</param>
/// <param name="IsExempt">Whether the code said that no event is due.</param>
/// <param name="Variables">The values of the variables: a bit each, and the number above them.</param>
internal readonly record struct State(int Placed, int Cancelled, bool IsExempt, int Variables)
{
    private const int NumberAt = 16;

    /// <summary>How often <paramref name="planned"/> has fired.</summary>
    public int Of(PlannedEvent planned) => planned == PlannedEvent.Placed ? Placed : Cancelled;

    /// <summary>After one more event.</summary>
    public State Fired(PlannedEvent planned) => planned == PlannedEvent.Placed
        ? this with { Placed = Math.Min(2, Placed + 1) }
        : this with { Cancelled = Math.Min(2, Cancelled + 1) };

    /// <summary>After everything that a call did, which started with nothing fired.</summary>
    public State After(State called, bool sharesVariables) => new(
        Math.Min(2, Placed + called.Placed),
        Math.Min(2, Cancelled + called.Cancelled),
        IsExempt || called.IsExempt,
        sharesVariables ? called.Variables : Variables);

    /// <summary>The value of a variable.</summary>
    public bool Is(int variable) => (Variables & (1 << variable)) != 0;

    /// <summary>The number that <c>n</c> is; -1 and 3 stand for all that no case has, below and above.</summary>
    public int Number => (Variables >> NumberAt) - 1;

    /// <summary>With another value of a variable.</summary>
    public State With(int variable, bool value) => this with { Variables = value ? Variables | (1 << variable) : Variables & ~(1 << variable) };

    /// <summary>Every state in which a function with <paramref name="variables"/> free variables may start.</summary>
    public static IEnumerable<State> Starts(int variables, bool hasNumber)
    {
        for (var number = 0; number < (hasNumber ? 5 : 1); number++)
        {
            for (var values = 0; values < 1 << variables; values++)
                yield return new State(0, 0, false, values | (number << NumberAt));
        }
    }
}
