using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>Any JSON value, for properties whose type the plan leaves open. <c>default</c> is null.</summary>
/// <remarks>
/// Scalars are held without boxing. A list or map is copied when the value is made, so later changes of the original do not show.
/// Two values are equal when they look alike on the wire: a <see cref="Guid"/> equals its text.
/// </remarks>
public readonly partial struct AnyValue : IEquatable<AnyValue>
{
    private readonly object? _reference;
    private readonly AnyScalar _scalar;

    private AnyValue(AnyValueKind kind, object? reference, AnyScalar scalar = default)
    {
        Kind = kind;
        _reference = reference;
        _scalar = scalar;
    }

    /// <summary>The value null.</summary>
    public static AnyValue Null => default;

    /// <summary>Whether this is <see cref="Null"/>. A number that JSON cannot hold (NaN, infinity) is not, though it is written as null.</summary>
    public bool IsNull => Kind == AnyValueKind.Null;

    internal bool IsWrittenAsNull => IsNull || (Kind == AnyValueKind.Number && !WireText.IsFinite(_scalar.Number));

    internal AnyValueKind Kind { get; }

    internal string? Text => _reference as string;

    internal AnyNode? Node => _reference as AnyNode;

    internal AnyScalar Scalar => _scalar;

    /// <summary>A list of values.</summary>
    /// <param name="items">The items, in their order on the wire.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">The list would be nested more than 64 levels deep.</exception>
    public static AnyValue List(params AnyValue[] items) => List((IEnumerable<AnyValue>)items);

    /// <inheritdoc cref="List(AnyValue[])"/>
    public static AnyValue List(IEnumerable<AnyValue> items)
    {
        if (items is null)
            throw new ArgumentNullException(nameof(items));
        return new(AnyValueKind.List, new AnyNode([.. items], names: null));
    }

    /// <summary>A map from names to values. Of a name that occurs twice the last value stays.</summary>
    /// <param name="members">The members, in their order on the wire.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members"/>, or a name in it, is null.</exception>
    /// <exception cref="ArgumentException">The map would be nested more than 64 levels deep.</exception>
    public static AnyValue Map(IEnumerable<KeyValuePair<string, AnyValue>> members)
    {
        if (members is null)
            throw new ArgumentNullException(nameof(members));

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var items = new List<AnyValue>();
        foreach (var member in members)
        {
            if (member.Key is null)
                throw new ArgumentNullException(nameof(members), "A name in the map is null.");
            if (places.TryGetValue(member.Key, out var place))
            {
                items[place] = member.Value;
                continue;
            }

            places.Add(member.Key, items.Count);
            names.Add(member.Key);
            items.Add(member.Value);
        }

        return new(AnyValueKind.Map, new AnyNode([.. items], [.. names]));
    }

    internal static AnyValue NumberText(string json) => new(AnyValueKind.NumberText, json);

    /// <summary>Text; null is <see cref="Null"/>.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator AnyValue(string? value) =>
        value is null ? default : new(AnyValueKind.Text, value);

    /// <summary>True or false.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator AnyValue(bool value) =>
        new(AnyValueKind.Boolean, null, new AnyScalar { Boolean = value });

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(int value) => (long)value;

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(long value) =>
        new(AnyValueKind.Integer, null, new AnyScalar { Integer = value });

    /// <summary>A number. NaN and infinity, which JSON does not have, are written as null and counted.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(double value) =>
        new(AnyValueKind.Number, null, new AnyScalar { Number = value });

    /// <summary>A decimal number, exactly as it is.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AnyValue(decimal value) =>
        new(AnyValueKind.Decimal, null, new AnyScalar { Decimal = value });

    /// <summary>A UUID, written as text.</summary>
    /// <param name="value">The UUID.</param>
    public static implicit operator AnyValue(Guid value) =>
        new(AnyValueKind.Uuid, null, new AnyScalar { Uuid = value });

    /// <summary>A point in time, written as text in UTC with milliseconds.</summary>
    /// <param name="value">The point in time, of any offset.</param>
    public static implicit operator AnyValue(DateTimeOffset value) =>
        new(AnyValueKind.Timestamp, null, new AnyScalar { Timestamp = value.UtcDateTime });

    /// <summary>Any JSON, copied, so that its document may be disposed. Numbers keep their digits.</summary>
    /// <param name="value">The JSON; an undefined element is null.</param>
    public static implicit operator AnyValue(JsonElement value) => AnyValueReader.Read(value);
}
