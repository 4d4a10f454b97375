using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>
/// The nodes of a file in the order they are written: after a mapping come its name, value, name, value …, after a
/// sequence its items.
/// </summary>
internal sealed class NodeTree(PlanFile file, int capacity)
{
    private Node[] _nodes = new Node[Math.Max(16, capacity)];

    /// <summary>Where the nodes stand.</summary>
    public PlanFile File { get; } = file;

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>A node, to read or to complete.</summary>
    public ref Node this[int index] => ref _nodes[index];

    /// <summary>Appends a node without any below it, and says its index.</summary>
    public int Add(NodeKind kind, NodeTraits traits, int start, int length, string? text = null)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, Count + (Count / 2));
        ref var node = ref _nodes[Count];
        node.Kind = kind;
        node.Traits = traits;
        node.Start = start;
        node.Length = length;
        node.Text = text;
        node.Link = Count + 1;
        return Count++;
    }

    /// <summary>The index of the node after <paramref name="index"/> and all below it.</summary>
    public int After(int index) => _nodes[index].Kind == NodeKind.Alias ? index + 1 : _nodes[index].Link;

    /// <summary>Gives back what the estimate of the capacity asked for in vain.</summary>
    public void Trim()
    {
        if (_nodes.Length - Count > Count / 8)
            Array.Resize(ref _nodes, Count);
    }
}
