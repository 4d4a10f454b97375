using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <content>Values without a name: the items of lists, and what follows the name in a map.</content>
public static partial class WireWriter
{
    /// <summary>Text; null is written as null.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, string? value) =>
        writer.WriteStringValue(value);

    /// <summary>True or false.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, bool value) =>
        writer.WriteBooleanValue(value);

    /// <summary>A whole number.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, long value) =>
        writer.WriteNumberValue(value);

    /// <summary>A number. NaN and infinity, which JSON does not have, are written as null and counted.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, double value)
    {
        if (WireText.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            WriteInvalidValue(writer);
    }

    /// <summary>A decimal number, exactly as it is.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, decimal value) =>
        writer.WriteNumberValue(value);

    /// <summary>A UUID, as text.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, Guid value) =>
        writer.WriteStringValue(value);

    /// <summary>A point in time, as text in UTC with milliseconds.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.TimestampLength];
        WireFormat.Timestamp(value.UtcDateTime, utf8);
        writer.WriteStringValue(utf8);
    }

#if NET
    /// <summary>A date, as text.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.TimestampLength];
        WireFormat.Timestamp(value.ToDateTime(TimeOnly.MinValue), utf8);
        writer.WriteStringValue(utf8.Slice(0, WireFormat.DateLength));
    }
#endif

    /// <summary>A duration, as ISO 8601 text.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.MaxDurationLength];
        writer.WriteStringValue(utf8.Slice(0, WireFormat.Duration(value, utf8)));
    }

    /// <summary>A URI, as text; null is written as null.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, Uri? value) =>
        writer.WriteStringValue(WireText.Uri(value));

    /// <summary>A duration as a number of milliseconds, with a fraction where there is one.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The duration.</param>
    public static void WriteMillisecondsValue(Utf8JsonWriter writer, TimeSpan value) =>
        WriteRatio(writer, value.Ticks, TimeSpan.TicksPerMillisecond);

    /// <summary>A duration as a number of seconds, with a fraction where there is one.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The duration.</param>
    public static void WriteSecondsValue(Utf8JsonWriter writer, TimeSpan value) =>
        WriteRatio(writer, value.Ticks, TimeSpan.TicksPerSecond);

    /// <summary>The name of a map's member, whose value comes next.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="name">Any text; null is written as empty and counted.</param>
    public static void WriteName(Utf8JsonWriter writer, string? name)
    {
        if (name is null)
            InvalidValues.Add();
        writer.WritePropertyName(name ?? string.Empty);
    }

    /// <summary>Null in place of a value that cannot be written, such as an enum that is not set; the tracker counts it.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    public static void WriteInvalidValue(Utf8JsonWriter writer)
    {
        InvalidValues.Add();
        writer.WriteNullValue();
    }

    // Decimal, since it divides ticks exactly.
    private static void WriteRatio(Utf8JsonWriter writer, long ticks, long unit)
    {
        if (ticks % unit == 0)
            writer.WriteNumberValue(ticks / unit);
        else
            writer.WriteNumberValue(ticks / (decimal)unit);
    }
}
