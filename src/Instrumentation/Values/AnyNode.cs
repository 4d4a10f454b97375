namespace Instrumentation;

/// <summary>The items of a list, or with names the members of a map.</summary>
internal sealed class AnyNode
{
    /// <summary>Deeper values would overflow the stack of whoever walks them; JSON readers stop here, too.</summary>
    public const int MaxDepth = 64;

    public AnyNode(AnyValue[] items, string[]? names)
    {
        Items = items;
        Names = names;
        foreach (var item in items)
            Depth = Math.Max(Depth, item.Node?.Depth ?? 0);
        if (++Depth > MaxDepth)
            throw new ArgumentException($"A value may be nested {MaxDepth} levels deep, not more.", nameof(items));
    }

    public AnyValue[] Items { get; }

    public string[]? Names { get; }

    public int Depth { get; }
}
