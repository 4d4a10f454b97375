namespace Instrumentation.Build.Starter;

/// <summary>A property of the dictionary in the making.</summary>
/// <param name="name">Its name in the plan.</param>
/// <param name="wireName">Its name in the log.</param>
/// <param name="type">Its type, as a plan writes it.</param>
internal sealed class DraftProperty(string name, string wireName, string type) : DraftEntry(name)
{
    /// <summary>Its name in the log.</summary>
    public string WireName { get; } = wireName;

    /// <summary>Its type, as a plan writes it.</summary>
    public string Type { get; } = type;

    /// <summary>Whether null is a value of it.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether the plan that is there already defines it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What it is, as far as code can tell.</summary>
    public string Description { get; set; } = "";
}
