using System.ComponentModel;
using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <summary>Writes the values of events as they look on the wire. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireWriter
{
    /// <summary>Text; null is written as null.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, string? value) =>
        writer.WriteString(utf8Name, value);

    /// <summary>True or false.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, bool value) =>
        writer.WriteBoolean(utf8Name, value);

    /// <summary>A whole number.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, long value) =>
        writer.WriteNumber(utf8Name, value);

    /// <summary>A number. NaN and infinity, which JSON does not have, are written as null and counted.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, double value)
    {
        if (WireText.IsFinite(value))
            writer.WriteNumber(utf8Name, value);
        else
            WriteInvalid(writer, utf8Name);
    }

    /// <summary>A decimal number, exactly as it is.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, decimal value) =>
        writer.WriteNumber(utf8Name, value);

    /// <summary>A UUID, as text.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, Guid value) =>
        writer.WriteString(utf8Name, value);

    /// <summary>A point in time, as text in UTC with milliseconds.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, DateTimeOffset value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.TimestampLength];
        WireFormat.Timestamp(value.UtcDateTime, utf8);
        writer.WriteString(utf8Name, utf8);
    }

#if NET
    /// <summary>A date, as text.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, DateOnly value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.TimestampLength];
        WireFormat.Timestamp(value.ToDateTime(TimeOnly.MinValue), utf8);
        writer.WriteString(utf8Name, utf8.Slice(0, WireFormat.DateLength));
    }
#endif

    /// <summary>A duration, as ISO 8601 text.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, TimeSpan value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.MaxDurationLength];
        writer.WriteString(utf8Name, utf8.Slice(0, WireFormat.Duration(value, utf8)));
    }

    /// <summary>A URI, as text; null is written as null.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, Uri? value) =>
        writer.WriteString(utf8Name, WireText.Uri(value));

    /// <summary>Any JSON value.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, AnyValue value)
    {
        writer.WritePropertyName(utf8Name);
        WriteValue(writer, value);
    }

    /// <summary>A duration as a number of milliseconds, with a fraction where there is one.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The duration.</param>
    public static void WriteMilliseconds(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, TimeSpan value)
    {
        writer.WritePropertyName(utf8Name);
        WriteMillisecondsValue(writer, value);
    }

    /// <summary>A duration as a number of seconds, with a fraction where there is one.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    /// <param name="value">The duration.</param>
    public static void WriteSeconds(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name, TimeSpan value)
    {
        writer.WritePropertyName(utf8Name);
        WriteSecondsValue(writer, value);
    }

    /// <summary>Null.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    public static void WriteNull(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name) =>
        writer.WriteNull(utf8Name);

    /// <summary>Null in place of a value that cannot be written, such as an enum that is not set; the tracker counts it.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="utf8Name">The name on the wire.</param>
    public static void WriteInvalid(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Name)
    {
        InvalidValues.Add();
        writer.WriteNull(utf8Name);
    }
}
