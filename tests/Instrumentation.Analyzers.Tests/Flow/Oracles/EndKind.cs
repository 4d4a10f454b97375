namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>How a statement, or a function, ends.</summary>
internal enum EndKind
{
    /// <summary>The next statement runs.</summary>
    Through,

    /// <summary>By <c>break</c>.</summary>
    Break,

    /// <summary>By <c>continue</c>.</summary>
    Continue,

    /// <summary>It returns, and well.</summary>
    Ok,

    /// <summary>It returns a failure.</summary>
    Failed,

    /// <summary>It returns <c>true</c>.</summary>
    True,

    /// <summary>It returns <c>false</c>.</summary>
    False,

    /// <summary>It throws.</summary>
    Thrown,
}
