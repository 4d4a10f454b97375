namespace Instrumentation.Analyzers.Flow.Firing.Ways;

/// <summary>What a way has come by that decides whether it owes anything.</summary>
[Flags]
internal enum WayMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The code says that no event is due on it.</summary>
    Exempt = 1,

    /// <summary>Something that it asked has failed.</summary>
    Failing = 2,

    /// <summary>The request itself was found wrong, which is so for whoever called as well.</summary>
    Rejected = 4,

    /// <summary>It has passed a handler of exceptions: a page that is shown then may tell of the error.</summary>
    Caught = 8,
}
