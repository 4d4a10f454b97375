namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>What is thrown. What comes out of sight may be any of them.</summary>
internal enum Thrown
{
    /// <summary>An <c>ArgumentException</c>.</summary>
    Argument,

    /// <summary>An <c>InvalidOperationException</c>, which is not one.</summary>
    Invalid,

    /// <summary>Another exception.</summary>
    Other,
}
