namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Whether a property reaches the log with an emission.</summary>
internal enum Presence
{
    /// <summary>It does: it is given, or comes from elsewhere as SDK or plan say.</summary>
    Given,

    /// <summary>It may, in a part that cannot be read.</summary>
    Unknown,

    /// <summary>It does not.</summary>
    Missing,
}
