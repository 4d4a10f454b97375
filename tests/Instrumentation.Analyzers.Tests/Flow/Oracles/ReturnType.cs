namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>What a function returns, or a task of it.</summary>
internal enum ReturnType
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A truth.</summary>
    Truth,

    /// <summary>A result, which may be a failure.</summary>
    Result,
}
