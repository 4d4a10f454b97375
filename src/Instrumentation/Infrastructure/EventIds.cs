using System.Globalization;
using System.Text;

namespace Instrumentation.Infrastructure;

/// <summary>
/// Numbers the events of a process, and makes an id of each number: a UUID of version 8 (RFC 9562) whose first 74 free bits are
/// random for each process and whose last 48 are the number, so that ids are unique, sort in the order of emission, and cost a counter.
/// </summary>
internal sealed class EventIds
{
    public const int Length = 36;
    private const int CounterDigits = 12;

    private readonly byte[] _prefix;
    private long _last;

    public EventIds(Guid random)
    {
        var text = random.ToString("D", CultureInfo.InvariantCulture).ToCharArray();
        text[14] = '8'; // the version; the variant is already the one that RFC 9562 asks for
        _prefix = Encoding.ASCII.GetBytes(text, 0, Length - CounterDigits);
    }

    public static EventIds OfProcess { get; } = new(Guid.NewGuid());

    public long Next() => Interlocked.Increment(ref _last);

    /// <summary>Writes <see cref="Length"/> bytes.</summary>
    public void Write(long sequence, Span<byte> to)
    {
        _prefix.CopyTo(to);
        for (var i = Length - 1; i >= Length - CounterDigits; i--)
        {
            to[i] = "0123456789abcdef"u8[(int)(sequence & 0xf)];
            sequence >>= 4;
        }
    }
}
