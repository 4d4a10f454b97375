namespace Instrumentation.Plan.Reading;

/// <summary>How much a plan may ask for. Each is far above any plan seen so far, and passing one is TRK017.</summary>
internal static class PlanLimits
{
    /// <summary>UTF-16 code units of one file.</summary>
    public const int FileLength = 4 * 1024 * 1024;

    /// <summary>
    /// Names, values, maps and lists of one file. The parser needs a third of a microsecond for each, and a file of nothing
    /// but commas has millions.
    /// </summary>
    public const int Nodes = 500_000;

    /// <summary>Mappings and sequences inside each other.</summary>
    public const int Nesting = 64;

    /// <summary>Nodes that aliases stand for, all together.</summary>
    public const int AliasedNodes = 200_000;

    /// <summary>Events of one plan.</summary>
    public const int Events = 20_000;

    /// <summary>Properties of one plan: the dictionary, and what events, groups and objects name.</summary>
    public const int Properties = 100_000;

    /// <summary>Objects inside each other.</summary>
    public const int ObjectDepth = 16;

    /// <summary>Characters of a name, and of the C# name that comes of it.</summary>
    public const int NameLength = 200;

    /// <summary>Suppression comments of one file.</summary>
    public const int Suppressions = 2_000;

    /// <summary>Findings that are kept: past it nobody reads on.</summary>
    public const int Findings = 5_000;
}
