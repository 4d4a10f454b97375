using System.Buffers.Text;
using System.Text;

namespace Instrumentation.Infrastructure;

/// <summary>Writes the text forms of <see cref="WireText"/> as UTF-8, without allocating.</summary>
internal static class WireFormat
{
    public const int TimestampLength = 24;

    public const int DateLength = 10;

    /// <summary><c>-P10675199DT2H48M5.4775808S</c>, the longest there is.</summary>
    public const int MaxDurationLength = 32;

    public static string ToText(ReadOnlySpan<byte> ascii)
    {
#if NET
        return Encoding.ASCII.GetString(ascii);
#else
        return Encoding.ASCII.GetString(ascii.ToArray());
#endif
    }

    /// <summary>Writes <see cref="TimestampLength"/> bytes.</summary>
    public static void Timestamp(DateTime utc, Span<byte> to)
    {
        Seconds(utc, to);
        Milliseconds(utc, to);
    }

    /// <summary>Writes <c>2026-11-22T12:03:15.</c>, which stays the same for a second.</summary>
    public static void Seconds(DateTime utc, Span<byte> to)
    {
        "0000-00-00T00:00:00.000Z"u8.CopyTo(to);
        Digits(utc.Year / 100, to, 0);
        Digits(utc.Year % 100, to, 2);
        Digits(utc.Month, to, 5);
        Digits(utc.Day, to, 8);
        Digits(utc.Hour, to, 11);
        Digits(utc.Minute, to, 14);
        Digits(utc.Second, to, 17);
    }

    /// <summary>Writes the rest: <c>123Z</c>.</summary>
    public static void Milliseconds(DateTime utc, Span<byte> to)
    {
        var milliseconds = (int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond);
        to[20] = (byte)('0' + (milliseconds / 100));
        Digits(milliseconds % 100, to, 21);
    }

    /// <summary>Writes at most <see cref="MaxDurationLength"/> bytes and returns how many.</summary>
    public static int Duration(TimeSpan value, Span<byte> to)
    {
        var length = 0;
        if (value.Ticks < 0)
            to[length++] = (byte)'-';
        to[length++] = (byte)'P';

        // Unsigned, since the smallest TimeSpan has no positive counterpart.
        var ticks = value.Ticks < 0 ? unchecked((ulong)-value.Ticks) : (ulong)value.Ticks;
        Part(ref ticks, TimeSpan.TicksPerDay, (byte)'D', to, ref length);
        if (ticks == 0 && value.Ticks != 0)
            return length;

        to[length++] = (byte)'T';
        Part(ref ticks, TimeSpan.TicksPerHour, (byte)'H', to, ref length);
        Part(ref ticks, TimeSpan.TicksPerMinute, (byte)'M', to, ref length);
        if (ticks == 0 && value.Ticks != 0)
            return length;

        Utf8Formatter.TryFormat(ticks / TimeSpan.TicksPerSecond, to.Slice(length), out var written);
        length += written;
        var fraction = ticks % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            to[length++] = (byte)'.';
            for (var unit = (ulong)TimeSpan.TicksPerSecond / 10; fraction != 0; unit /= 10)
            {
                to[length++] = (byte)('0' + (fraction / unit));
                fraction %= unit;
            }
        }

        to[length++] = (byte)'S';
        return length;
    }

    private static void Part(ref ulong ticks, long unit, byte mark, Span<byte> to, ref int length)
    {
        var count = ticks / (ulong)unit;
        if (count == 0)
            return;
        Utf8Formatter.TryFormat(count, to.Slice(length), out var written);
        length += written;
        to[length++] = mark;
        ticks %= (ulong)unit;
    }

    private static void Digits(int value, Span<byte> to, int at)
    {
        to[at] = (byte)('0' + (value / 10));
        to[at + 1] = (byte)('0' + (value % 10));
    }
}
