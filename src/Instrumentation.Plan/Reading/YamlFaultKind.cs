namespace Instrumentation.Plan.Reading;

/// <summary>Why a piece of a file could not be read to its end.</summary>
internal enum YamlFaultKind
{
    /// <summary>It is no YAML.</summary>
    Syntax,

    /// <summary>Too many mappings and sequences inside each other.</summary>
    TooDeep,

    /// <summary>Too many nodes in the file.</summary>
    TooMany,

    /// <summary>A second document starts.</summary>
    SecondDocument,
}
