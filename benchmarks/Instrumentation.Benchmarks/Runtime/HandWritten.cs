using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation.Benchmarks.Runtime;

/// <summary>What a careful engineer writes for this one event: the same bytes from the same source of ids.</summary>
internal sealed class HandWritten(EventIds ids, DiscardSink sink)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json = new(
        new ArrayBufferWriter<byte>(), new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes one event.</summary>
    public void CourseViewed(
        string userId,
        string sessionId,
        string courseId,
        string courseTitle,
        double priceAmount,
        long leadTimeMs,
        long? seatsLeft,
        bool isReturning,
        string level,
        DateTimeOffset startsAt)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("event"u8, "course_viewed"u8);
        var sequence = ids.Next();
        Span<byte> text = stackalloc byte[EventIds.Length];
        ids.Write(sequence, text);
        _json.WriteString("event_id"u8, text);
        _json.WriteNumber("sequence"u8, sequence);
        WriteTimestamp("timestamp"u8, DateTime.UtcNow);
        _json.WriteString("source"u8, "api"u8);
        _json.WriteString("plan"u8, "benchmarks"u8);
        _json.WriteNumber("plan_version"u8, 1);
        _json.WriteString("user_id"u8, userId);
        _json.WriteString("session_id"u8, sessionId);
        _json.WriteStartObject("properties"u8);
        _json.WriteString("course_id"u8, courseId);
        _json.WriteString("course_title"u8, courseTitle);
        _json.WriteNumber("price_amount"u8, priceAmount);
        _json.WriteNumber("lead_time_ms"u8, leadTimeMs);
        if (seatsLeft is { } seats)
            _json.WriteNumber("seats_left"u8, seats);
        _json.WriteBoolean("is_returning"u8, isReturning);
        _json.WriteString("level"u8, level);
        WriteTimestamp("starts_at"u8, startsAt.UtcDateTime);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        sink.Write("course_viewed", _buffer.WrittenSpan);
    }

    private void WriteTimestamp(ReadOnlySpan<byte> name, DateTime utc)
    {
        Span<byte> text = stackalloc byte[24];
        utc.TryFormat(text, out _, "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        _json.WriteString(name, text);
    }
}
