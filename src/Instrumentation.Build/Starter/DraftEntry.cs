namespace Instrumentation.Build.Starter;

/// <summary>An entry of a plan in the making: an event, or a property of the dictionary.</summary>
internal abstract class DraftEntry(string name)
{
    /// <summary>Its name in the plan.</summary>
    public string Name { get; } = name;

    /// <summary>Another name in C#, where the one that comes of <see cref="Name"/> is taken.</summary>
    public string? CsharpName { get; set; }

    /// <summary>The ids that a comment silences at it, since the code is today as they complain.</summary>
    public SortedSet<string> Silenced { get; } = new(StringComparer.Ordinal);

    /// <summary>Why it cannot stand in a plan; null as long as it can.</summary>
    public string? Fault { get; set; }
}
