namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>Where a value comes from.</summary>
internal enum ProvenanceKind
{
    /// <summary>From somewhere else: as far as the code says, it is what it should be.</summary>
    PassedOn,

    /// <summary>Null, or an empty text.</summary>
    Nothing,

    /// <summary>A constant that stands for nothing: <c>"unknown"</c>, <c>Guid.Empty</c>.</summary>
    Placeholder,

    /// <summary>Another constant.</summary>
    Constant,

    /// <summary>Made on the spot: <c>Guid.NewGuid()</c>, a random number, the clock.</summary>
    MadeUp,
}
