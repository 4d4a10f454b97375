using System.Buffers;

namespace Instrumentation;

/// <summary>Grows to the longest line and is used again for every one.</summary>
internal sealed class LineBuffer : IBufferWriter<byte>
{
    /// <summary>A thread that once wrote a huge line gives the memory back.</summary>
    private const int MaxKept = 256 * 1024;

    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public byte this[int index]
    {
        set => _bytes[index] = value;
    }

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > MaxKept)
            _bytes = new byte[1024];
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < Math.Max(count, 1))
            Array.Resize(ref _bytes, Math.Max(checked(Length + count), checked(_bytes.Length * 2)));
    }
}
