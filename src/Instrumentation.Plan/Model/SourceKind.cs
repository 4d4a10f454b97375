namespace Instrumentation.Plan.Model;

/// <summary>On which side of the network a source runs.</summary>
public enum SourceKind
{
    /// <summary>In the user's hands.</summary>
    Client,

    /// <summary>In our own data centre.</summary>
    Server,

    /// <summary>In somebody else's.</summary>
    External,
}
