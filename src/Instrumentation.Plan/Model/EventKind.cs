namespace Instrumentation.Plan.Model;

/// <summary>The kind of call that sends an event.</summary>
public enum EventKind
{
    /// <summary>Something happened.</summary>
    Track,

    /// <summary>A page was seen.</summary>
    Page,

    /// <summary>A screen of an app was seen.</summary>
    Screen,

    /// <summary>A person became known.</summary>
    Identify,

    /// <summary>A person belongs to a group.</summary>
    Group,
}
