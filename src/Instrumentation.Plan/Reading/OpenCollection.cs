namespace Instrumentation.Plan.Reading;

/// <summary>A mapping or sequence whose end has not come yet.</summary>
internal struct OpenCollection
{
    /// <summary>Its node.</summary>
    public int Node;

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping;

    /// <summary>Whether what comes next in a mapping is a name.</summary>
    public bool AtKey;

    /// <summary>The last node right below it, or -1.</summary>
    public int LastChild;

    /// <summary>The last name in it, or -1.</summary>
    public int LastKey;

    /// <summary>Where its last entry or item starts, or -1.</summary>
    public int LastEntryStart;

    /// <summary>Where what is in it so far ends.</summary>
    public int End;

    /// <summary>How many nodes it stands for, aliases spelled out.</summary>
    public int Weight;

    /// <summary>What aliases call it, if they can.</summary>
    public string? Anchor;
}
