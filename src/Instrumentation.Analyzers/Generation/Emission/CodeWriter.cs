using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>Writes lines of C# with their indentation, LF at every end, whatever the machine.</summary>
internal sealed class CodeWriter
{
    // One buffer per thread is kept, unless a very large file blew it up.
    private const int MaxKeptCapacity = 1 << 20;

    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text = TakeBuffer();
    private int _depth;

    /// <summary>Writes one line made of the given parts.</summary>
    public void Line(string first, string second = "", string third = "", string fourth = "", string fifth = "")
    {
        Indent();
        _text.Append(first).Append(second).Append(third).Append(fourth).Append(fifth).Append('\n');
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Opens a block.</summary>
    public void Open()
    {
        Line("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    public void Close(string after = "")
    {
        _depth--;
        Line("}", after);
    }

    /// <summary>Indents the lines that follow by one step more.</summary>
    public void Deeper() => _depth++;

    /// <summary>Takes a step of <see cref="Deeper"/> back.</summary>
    public void Shallower() => _depth--;

    /// <summary>The text written. The writer must not be used afterwards.</summary>
    public SourceText ToSourceText()
    {
        var text = SourceText.From(_text.ToString(), Encoding.UTF8);
        if (_text.Capacity <= MaxKeptCapacity)
            _spare = _text;
        return text;
    }

    private static StringBuilder TakeBuffer()
    {
        var buffer = _spare ?? new StringBuilder(1 << 14);
        _spare = null;
        return buffer.Clear();
    }

    private void Indent() => _text.Append(' ', _depth * 4);
}
