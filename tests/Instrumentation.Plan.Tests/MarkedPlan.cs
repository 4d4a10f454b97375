using System.Text;

namespace Instrumentation.Plan.Tests;

/// <summary>
/// A plan whose expected findings are marked in place: <c>{|TRK005:utm_sorce|}</c> says that exactly this text is TRK005.
/// </summary>
internal sealed class MarkedPlan
{
    private MarkedPlan(string text, IReadOnlyList<string> expected)
    {
        Text = text;
        Expected = expected;
    }

    /// <summary>The plan without marks.</summary>
    public string Text { get; }

    /// <summary>The marked findings: id, line, column and text of each, by place.</summary>
    public IReadOnlyList<string> Expected { get; }

    public static MarkedPlan Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(string Id, int Start, int End)>();
        var open = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|TRK"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push(spans.Count);
                spans.Add((marked[(i + 2)..colon], text.Length, -1));
                i = colon;
            }
            else if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}"))
            {
                var span = open.Pop();
                spans[span] = spans[span] with { End = text.Length };
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        var plain = text.ToString();
        var expected = spans.OrderBy(span => span.Start).ThenBy(span => span.Id, StringComparer.Ordinal);
        return new(plain, [.. expected.Select(span => Describe(span.Id, plain, span.Start, span.End))]);
    }

    /// <summary>A finding as both sides of the comparison write it.</summary>
    public static string Describe(string id, string text, int start, int end)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        var column = start - text.LastIndexOf('\n', Math.Max(0, start - 1)) + (start == 0 ? -1 : 0);
        return $"{id} ({line},{(start == 0 ? 1 : column)}) '{text[start..end]}'";
    }
}
