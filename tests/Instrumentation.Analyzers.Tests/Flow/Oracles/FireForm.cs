namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>How a random body writes that it fires.</summary>
internal enum FireForm
{
    /// <summary>The typed event, tracked.</summary>
    Typed,

    /// <summary>By name, through an SDK.</summary>
    Named,

    /// <summary>By name, through a method that passes the name on to the SDK.</summary>
    Forwarded,

    /// <summary>The typed event, through a generic method that passes it on.</summary>
    Generic,
}
