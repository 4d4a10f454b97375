namespace Instrumentation.Plan.Reading;

/// <summary>What a node of a plan file is.</summary>
internal enum NodeKind : byte
{
    /// <summary>Nothing: a place where a value could stand and none does.</summary>
    Missing,

    /// <summary>A scalar.</summary>
    Text,

    /// <summary>Names with values.</summary>
    Mapping,

    /// <summary>Values in a row.</summary>
    Sequence,

    /// <summary>Another node of the same file, named by its anchor.</summary>
    Alias,
}
