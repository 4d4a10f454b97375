namespace Instrumentation.Plan.Model;

/// <summary>Where an event stands in its life.</summary>
public enum EventStatus
{
    /// <summary>Agreed, not yet sent.</summary>
    Draft,

    /// <summary>Sent.</summary>
    Active,

    /// <summary>Still sent, not to be used in new code.</summary>
    Deprecated,

    /// <summary>Must not be sent; kept so that old logs stay readable. No type is generated.</summary>
    Removed,
}
