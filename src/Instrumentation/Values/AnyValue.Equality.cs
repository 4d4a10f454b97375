using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <content>Comparing by what stands on the wire.</content>
public readonly partial struct AnyValue
{
    /// <summary>Whether both values are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(AnyValue left, AnyValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(AnyValue left, AnyValue right) => !left.Equals(right);

    /// <summary>Whether both values look alike on the wire. The order of a map's members does not matter.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>True if they do.</returns>
    public bool Equals(AnyValue other)
    {
        if (Kind == other.Kind && ReferenceEquals(_reference, other._reference) && Kind is AnyValueKind.Text or AnyValueKind.List or AnyValueKind.Map)
            return true;
        if (Node is { } node && other.Node is { } otherNode)
            return Kind == other.Kind && (node.Names is null ? SameItems(node, otherNode) : SameMembers(node, otherNode));
        return Node is null && other.Node is null
            && IsText == other.IsText
            && string.Equals(ScalarText(), other.ScalarText(), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnyValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (Node is not { } node)
            return StringComparer.Ordinal.GetHashCode(ScalarText());

        var hash = node.Items.Length;
        for (var i = 0; i < node.Items.Length; i++)
        {
            // A sum for maps, whose order does not count.
            hash = node.Names is { } names
                ? unchecked(hash + (StringComparer.Ordinal.GetHashCode(names[i]) ^ node.Items[i].GetHashCode()))
                : unchecked((hash * 31) + node.Items[i].GetHashCode());
        }

        return hash;
    }

    /// <summary>The value as JSON.</summary>
    /// <returns>JSON text.</returns>
    public override string ToString() => WireWriter.ToJson(this);

    /// <summary>The value as SDKs take it: text, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/>,
    /// a list or a dictionary of these, or null. A UUID and a point in time are their texts on the wire.</summary>
    /// <returns>The value, boxed.</returns>
    public object? ToObject()
    {
        switch (Kind)
        {
            case AnyValueKind.Boolean:
                return _scalar.Boolean;
            case AnyValueKind.Integer:
                return _scalar.Integer;
            case AnyValueKind.Number:
                return WireDictionary.Number(_scalar.Number);
            case AnyValueKind.Decimal:
                return _scalar.Decimal;
            case AnyValueKind.List:
                return Array.ConvertAll(Node!.Items, item => item.ToObject()).ToList();
            case AnyValueKind.Map:
                var node = Node!;
                var members = new Dictionary<string, object?>(node.Items.Length, StringComparer.Ordinal);
                for (var i = 0; i < node.Items.Length; i++)
                    members.Add(node.Names![i], node.Items[i].ToObject());
                return members;
            default:
                return IsNull ? null : ScalarText();
        }
    }

    internal bool IsText => Kind is AnyValueKind.Text or AnyValueKind.Uuid or AnyValueKind.Timestamp;

    /// <summary>The characters on the wire, without the quotes of a text.</summary>
    internal string ScalarText() => IsWrittenAsNull ? "null" : Kind switch
    {
        AnyValueKind.Text or AnyValueKind.NumberText => Text!,
        AnyValueKind.Boolean => _scalar.Boolean ? "true" : "false",
        AnyValueKind.Uuid => WireText.Uuid(_scalar.Uuid),
        AnyValueKind.Timestamp => WireText.Timestamp(_scalar.Timestamp),
        _ => WireWriter.ToJson(this),
    };

    private static bool SameItems(AnyNode one, AnyNode other)
    {
        if (one.Items.Length != other.Items.Length)
            return false;
        for (var i = 0; i < one.Items.Length; i++)
        {
            if (!one.Items[i].Equals(other.Items[i]))
                return false;
        }

        return true;
    }

    private static bool SameMembers(AnyNode one, AnyNode other)
    {
        if (one.Items.Length != other.Items.Length)
            return false;
        var members = new Dictionary<string, AnyValue>(StringComparer.Ordinal);
        for (var i = 0; i < other.Items.Length; i++)
            members.Add(other.Names![i], other.Items[i]);
        for (var i = 0; i < one.Items.Length; i++)
        {
            if (!members.TryGetValue(one.Names![i], out var value) || !one.Items[i].Equals(value))
                return false;
        }

        return true;
    }
}
