namespace Instrumentation.Plan.Model;

/// <summary>The path of a plan file and where its lines start; not its text.</summary>
public sealed class PlanFile
{
    private readonly int[] _lineStarts;

    /// <summary>Notes where the lines of <paramref name="text"/> start: after LF, CRLF, a lone CR, NEL, LS and PS, as Roslyn counts them.</summary>
    public PlanFile(string path, string text)
    {
        Path = path;
        Length = text.Length;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = text[i] switch
            {
                '\n' or '\u0085' or '\u2028' or '\u2029' => true,
                '\r' => i + 1 == text.Length || text[i + 1] != '\n',
                _ => false,
            };
            if (isBreak)
                starts.Add(i + 1);
        }

        _lineStarts = starts.ToArray();
    }

    /// <summary>The path as the build gave it.</summary>
    public string Path { get; }

    /// <summary>The length of the text in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The line and column of an offset, both counted from 0; an offset outside the text counts as its nearest end.</summary>
    public (int Line, int Column) PositionAt(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Length));
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return (line, offset - _lineStarts[line]);
    }
}
