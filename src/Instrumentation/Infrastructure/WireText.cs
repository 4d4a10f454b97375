using System.ComponentModel;
using System.Globalization;

namespace Instrumentation.Infrastructure;

/// <summary>How values look on the wire that JSON has no form for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A point in time as <c>2026-11-22T12:03:15.123Z</c>: UTC, milliseconds, the rest cut off.</summary>
    /// <param name="value">The point in time, of any offset.</param>
    /// <returns>ISO 8601 text.</returns>
    public static string Timestamp(DateTimeOffset value) => Timestamp(value.UtcDateTime);

#if NET
    /// <summary>A date as <c>2026-11-22</c>.</summary>
    /// <param name="value">The date.</param>
    /// <returns>ISO 8601 text.</returns>
    public static string Date(DateOnly value) => value.ToString("yyyy-MM-dd", Invariant);
#endif

    /// <summary>A duration as <c>P1DT2H3M4.5S</c>.</summary>
    /// <param name="value">The duration; a negative one begins with a minus.</param>
    /// <returns>ISO 8601 text.</returns>
    public static string Duration(TimeSpan value)
    {
        Span<byte> utf8 = stackalloc byte[WireFormat.MaxDurationLength];
        return WireFormat.ToText(utf8.Slice(0, WireFormat.Duration(value, utf8)));
    }

    /// <summary>A UUID in its 36 characters, small letters.</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>The text.</returns>
    public static string Uuid(Guid value) => value.ToString("D");

    /// <summary>A URI: escaped and canonical if it is absolute, else as it was given.</summary>
    /// <param name="value">The URI, or null.</param>
    /// <returns>The text, or null.</returns>
    public static string? Uri(Uri? value) =>
        value is null ? null : value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString;

    internal static string Timestamp(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", Invariant);

    internal static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
