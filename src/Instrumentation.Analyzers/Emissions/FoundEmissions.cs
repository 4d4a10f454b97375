namespace Instrumentation.Analyzers.Emissions;

/// <summary>The emissions that a call makes, while it is read, and how many wrappers more are looked into for it: those that call each other in every combination would take for ever.</summary>
internal sealed class FoundEmissions : List<Emission>
{
    /// <summary>How many are looked at: a wrapper that sends to several places sends to few.</summary>
    public const int MaxEmissions = 32;

    private const int MaxWrappers = 256;

    private int _wrappers;

    /// <summary>Whether there are as many as anybody would look at.</summary>
    public bool AreEnough => Count >= MaxEmissions;

    /// <summary>Whether wrappers were left out, and nothing was found in those before, so that nobody knows what is sent.</summary>
    public bool IsGivenUp => Count == 0 && _wrappers > MaxWrappers;

    /// <summary>Takes one wrapper more; false when there were enough.</summary>
    public bool MayGoOn() => ++_wrappers <= MaxWrappers;
}
