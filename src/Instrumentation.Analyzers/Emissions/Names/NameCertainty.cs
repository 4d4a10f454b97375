namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>How far the name of an emitted event is known.</summary>
internal enum NameCertainty
{
    /// <summary>It is this text.</summary>
    Known,

    /// <summary>It is put together at run time.</summary>
    Computed,

    /// <summary>It comes from somewhere that cannot be read here.</summary>
    Unknown,

    /// <summary>It is a parameter of the containing method, whose callers decide.</summary>
    Forwarded,

    /// <summary>The code does not compile here.</summary>
    Broken,
}
