namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>How much of a property bag can be read.</summary>
internal enum BagState
{
    /// <summary>All of it: what is not listed is not there.</summary>
    Known,

    /// <summary>What is listed is there, and there may be more.</summary>
    Partial,

    /// <summary>Nothing.</summary>
    Opaque,

    /// <summary>The code does not compile here.</summary>
    Broken,
}
