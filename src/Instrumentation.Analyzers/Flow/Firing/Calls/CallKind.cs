namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>What is known of a call before its body is looked at.</summary>
internal enum CallKind
{
    /// <summary>It certainly emits nothing, and what it returns says nothing that matters.</summary>
    Quiet,

    /// <summary>It may emit, and nobody can see it.</summary>
    Invisible,

    /// <summary>It runs one of the bodies.</summary>
    Bodies,
}
