using Instrumentation.Analyzers.Flow.Firing.Ways;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>How calls end of which nobody has to look at the body.</summary>
internal static class KnownOutcomes
{
    /// <summary>Nothing is emitted, and it may throw.</summary>
    public static IReadOnlyList<Outcome> Nothing { get; } = [new(ExitKind.Ok, 0, Doubts.None, false), new(ExitKind.Exceptional, 0, Doubts.None, false)];

    /// <summary>Nothing is emitted, and nothing is thrown.</summary>
    public static IReadOnlyList<Outcome> Quiet { get; } = [new(ExitKind.Ok, 0, Doubts.None, false)];

    /// <summary>It may emit.</summary>
    public static IReadOnlyList<Outcome> Unseen { get; } = [new(ExitKind.Ok, 0, Doubts.Invisible, false), new(ExitKind.Exceptional, 0, Doubts.Invisible, false)];

    /// <summary>It may emit: too much depends on it to find out.</summary>
    public static IReadOnlyList<Outcome> Unbounded { get; } = [new(ExitKind.Ok, 0, Doubts.Bound, false), new(ExitKind.Exceptional, 0, Doubts.Bound, false)];

    /// <summary>It emits the event.</summary>
    public static IReadOnlyList<Outcome> Fires { get; } = [new(ExitKind.Ok, 1, Doubts.None, false)];

    /// <summary>It emits something, which may be the event.</summary>
    public static IReadOnlyList<Outcome> MayFire { get; } = [new(ExitKind.Ok, 1, Doubts.Name, false), new(ExitKind.Ok, 0, Doubts.Name, false)];

    /// <summary>It says that no event is due.</summary>
    public static IReadOnlyList<Outcome> Exempt { get; } = [new(ExitKind.Ok, 0, Doubts.None, true)];

    /// <summary>It emits once for each thing, of which there may be none; that it is more than once is as it should be.</summary>
    public static IReadOnlyList<Outcome> Repeats { get; } =
    [
        new(ExitKind.Ok, 0, Doubts.None, false), new(ExitKind.Ok, 1, Doubts.None, false),
        new(ExitKind.Exceptional, 0, Doubts.None, false), new(ExitKind.Exceptional, 1, Doubts.None, false),
    ];

    /// <summary>It never returns.</summary>
    public static IReadOnlyList<Outcome> Throws { get; } = [new(ExitKind.Exceptional, 0, Doubts.None, false)];
}
