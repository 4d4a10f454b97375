namespace Instrumentation.Analyzers.Flow.Firing.Results;

/// <summary>What a returned value says of the way that returns it.</summary>
internal enum Verdict
{
    /// <summary>It went well.</summary>
    Ok,

    /// <summary>It shows something, as is done when it went well, and after an error as well.</summary>
    Shown,

    /// <summary>It is a failure, which owes nothing.</summary>
    Failed,

    /// <summary>It may be either: it comes from somewhere that cannot be read.</summary>
    Unknown,
}
