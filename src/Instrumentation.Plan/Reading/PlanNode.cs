using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Reading;

/// <summary>A node of a plan file; <c>default</c> is a value that was not given. Aliases are followed.</summary>
internal readonly struct PlanNode
{
    private readonly NodeTree? _tree;
    private readonly int _index;

    public PlanNode(NodeTree tree, int index)
    {
        _tree = tree;
        _index = tree[index].Kind == NodeKind.Alias ? tree[index].Link : index;
    }

    /// <summary>Whether somebody wrote it.</summary>
    public bool IsGiven => _tree is not null;

    /// <summary>What it is.</summary>
    public NodeKind Kind => _tree is null ? NodeKind.Missing : _tree[_index].Kind;

    /// <summary>The text of a scalar, empty for anything else.</summary>
    public string Text => _tree?[_index].Text ?? "";

    /// <summary>Whether it is a scalar without quotes.</summary>
    public bool IsPlain => Has(NodeTraits.Plain);

    /// <summary>Whether it stands inside <c>{ }</c> or <c>[ ]</c>.</summary>
    public bool IsFlow => Has(NodeTraits.Flow);

    /// <summary>Whether a fault of the YAML cut it short.</summary>
    public bool IsBroken => Has(NodeTraits.Broken);

    /// <summary>Whether it is a name without a value (<c>name:</c>).</summary>
    public bool IsEmpty => Kind == NodeKind.Missing || (Kind == NodeKind.Text && IsPlain && Text.Length == 0);

    /// <summary>Whether it is nothing or says so (<c>~</c>, <c>null</c>).</summary>
    public bool IsNull => IsEmpty || (Kind == NodeKind.Text && IsPlain && Text is "~" or "null" or "Null" or "NULL");

    /// <summary>Where it stands.</summary>
    public PlanPlace Place => _tree is null ? default : new(_tree.File, _tree[_index].Start, _tree[_index].Length);

    /// <summary>The place of a part of its text, or all of it where the text is not written as it reads.</summary>
    public PlanPlace PlaceOf(int start, int length)
    {
        if (_tree is null || Kind != NodeKind.Text || Has(NodeTraits.Folded))
            return Place;
        ref var node = ref _tree[_index];
        var quote = IsPlain ? 0 : 1;
        return node.Length == node.Text!.Length + (2 * quote) ? new(_tree.File, node.Start + quote + start, length) : Place;
    }

    /// <summary>The names and values of a mapping, in order; nothing for anything else.</summary>
    public EntryEnumerator Entries() => Kind == NodeKind.Mapping ? new(_tree!, _index) : default;

    /// <summary>The items of a sequence, in order; nothing for anything else.</summary>
    public ItemEnumerator Items() => Kind == NodeKind.Sequence ? new(_tree!, _index) : default;

    /// <summary>Whether it is a mapping with a merge key, which may stand for any of its fields.</summary>
    public bool HasMergeKey()
    {
        foreach (var (key, _) in Entries())
        {
            if (key is { Kind: NodeKind.Text, Text: "<<", IsPlain: true })
                return true;
        }

        return false;
    }

    /// <summary>The number of items of a sequence or entries of a mapping.</summary>
    public int CountChildren()
    {
        if (Kind is not (NodeKind.Sequence or NodeKind.Mapping))
            return 0;
        var count = 0;
        for (var child = _index + 1; child < _tree![_index].Link; child = _tree.After(child))
            count++;
        return Kind == NodeKind.Mapping ? count / 2 : count;
    }

    private bool Has(NodeTraits trait) => _tree is not null && (_tree[_index].Traits & trait) != 0;

    /// <summary>Walks a mapping.</summary>
    public struct EntryEnumerator
    {
        private readonly NodeTree? _tree;
        private readonly int _end;
        private int _key;
        private int _next;

        internal EntryEnumerator(NodeTree tree, int mapping)
        {
            _tree = tree;
            _key = -1;
            _next = mapping + 1;
            _end = tree[mapping].Link;
        }

        public readonly PlanNode Key => new(_tree!, _key);

        public readonly PlanNode Value => new(_tree!, _tree!.After(_key));

        public readonly (PlanNode Key, PlanNode Value) Current => (Key, Value);

        public readonly EntryEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_tree is null || _next >= _end)
                return false;
            _key = _next;
            _next = _tree.After(_tree.After(_key));
            return true;
        }
    }

    /// <summary>Walks a sequence.</summary>
    public struct ItemEnumerator
    {
        private readonly NodeTree? _tree;
        private readonly int _end;
        private int _item;
        private int _next;

        internal ItemEnumerator(NodeTree tree, int sequence)
        {
            _tree = tree;
            _item = -1;
            _next = sequence + 1;
            _end = tree[sequence].Link;
        }

        public readonly PlanNode Current => new(_tree!, _item);

        public readonly ItemEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_tree is null || _next >= _end)
                return false;
            _item = _next;
            _next = _tree.After(_item);
            return true;
        }
    }
}
