namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>Whether what a function passes on from its caller is the event that is followed.</summary>
internal enum Forwarding
{
    /// <summary>It is not.</summary>
    Never,

    /// <summary>It is.</summary>
    Always,

    /// <summary>Nobody knows.</summary>
    Maybe,
}
