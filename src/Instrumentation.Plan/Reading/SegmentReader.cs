namespace Instrumentation.Plan.Reading;

/// <summary>Reads a part of a text without copying it.</summary>
internal sealed class SegmentReader(string text, int start, int end) : TextReader
{
    private int _position = start;

    /// <summary>How far the text was read.</summary>
    public int Position => _position;

    public override int Peek() => _position < end ? text[_position] : -1;

    public override int Read() => _position < end ? text[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, end - _position);
        text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }
}
