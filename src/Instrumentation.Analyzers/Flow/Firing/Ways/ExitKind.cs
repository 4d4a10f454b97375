namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>The three ways out of a function.</summary>
internal enum ExitKind
{
    /// <summary>It succeeded.</summary>
    Ok,

    /// <summary>It returned a failure.</summary>
    Failed,

    /// <summary>It threw.</summary>
    Exceptional,
}
