using System.Text;

namespace Instrumentation.Plan.Tests.Robustness;

/// <summary>Damages plans in the ways that typing, merging and malice do. The same seed gives the same plans.</summary>
internal sealed class PlanMutator(int seed, IReadOnlyList<string> originals)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ": ", ",", "- ", "? ", "&a ", "*a", "*a: ", "<<: *a", "!!str ", "!x ", "|", ">", "|2-", "'", "\"", "#", " #", "---\n", "...\n",
        "%YAML 1.2\n", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028", "\0", "\u0007", "\u202E", "\uFEFF", "\uD83D", "\uDE00", "😀", "é", "ﬀ", "ǆ", "İ", "ß", "中", "𝒜", "٣",
        "\\u0000", "\\uD800", "\\x07", "class", "_", "~", "null", "NO", "1.0", "-1", "0x7FFFFFFFFFFFFFFFF", "1e999", ".inf", "true", "list<", ">", "list<list<object>>", "map<any>",
        "object", "enum: []", "enum: [1, a]", "required", "optional", "type: ", "wire: event", "csharp: 1x", "csharp: class", "pattern: '(('", "pattern: '(a+)+$'",
        "min: 5, max: 1", "without: { x: y }", "one_of: [[a]]", "trk:disable", "# trk:disable TRK001 -- x", "# trk:disable", "status: removed", "key: user", "attribution: true",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next plan.</summary>
    public string Next()
    {
        var text = new StringBuilder(originals[_random.Next(originals.Count)]);
        for (var edits = 1 + _random.Next(6); edits > 0; edits--)
            Edit(text);
        return text.ToString();
    }

    private void Edit(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, _random.Next(40));
        switch (_random.Next(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1 when at < text.Length:
                text[at] = (char)(text[at] ^ (1 << _random.Next(16)));
                break;
            case 2:
                text.Insert(at, text.ToString(at, length));
                break;
            case 3:
                MoveLine(text);
                break;
            case 4:
                RemoveLine(text);
                break;
            case 5:
                Indent(text, at);
                break;
            case 6:
                text.Insert(at, Tokens[_random.Next(Tokens.Length)].AsSpan().ToString() + Tokens[_random.Next(Tokens.Length)]);
                break;
            case 7:
                text.Insert(at, (char)_random.Next(0x10000));
                break;
            case 8:
                RenameWord(text, at);
                break;
            default:
                text.Insert(at, Tokens[_random.Next(Tokens.Length)]);
                break;
        }
    }

    private void MoveLine(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        var line = lines[_random.Next(lines.Count)];
        lines.Insert(_random.Next(lines.Count + 1), line);
        text.Clear().AppendJoin('\n', lines);
    }

    private void RemoveLine(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        lines.RemoveAt(_random.Next(lines.Count));
        text.Clear().AppendJoin('\n', lines);
    }

    private void Indent(StringBuilder text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] != '\n')
            start--;
        if (_random.Next(2) == 0)
            text.Insert(start, " ", 1 + _random.Next(4));
        else if (start < text.Length && text[start] == ' ')
            text.Remove(start, 1);
    }

    private void RenameWord(StringBuilder text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        text.Remove(at, end - at).Insert(at, Tokens[_random.Next(Tokens.Length)]);
    }
}
