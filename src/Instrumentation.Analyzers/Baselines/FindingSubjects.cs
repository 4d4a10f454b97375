namespace Instrumentation.Analyzers.Baselines;

/// <summary>
/// The names that a finding is about, taken from its message: those in quotes, up to the advice. Other words may change
/// from one version to the next, and a baseline must not.
/// </summary>
internal static class FindingSubjects
{
    private static readonly string[] Ends = [": ", ". ", ", because "];

    /// <summary>The names in <paramref name="message"/>; where it has none, <paramref name="otherwise"/> without its white space.</summary>
    public static IReadOnlyList<string> Of(string message, string otherwise)
    {
        var names = new List<string>();
        var depth = 0;
        for (var i = 0; i < message.Length && !IsEnd(message, i, depth); i++)
        {
            if (message[i] is '(' or ')')
                depth += message[i] == '(' ? 1 : -1;
            if (message[i] != '\'' || depth > 0 || (i > 0 && message[i - 1] is not (' ' or ',')))
                continue;
            var end = EndOfName(message, i + 1);
            if (end < 0)
                break;
            names.Add(message.Substring(i + 1, end - i - 1));
            i = end;
        }

        return names.Count > 0 ? names : [Squeezed(otherwise)];
    }

    private static bool IsEnd(string message, int at, int depth) =>
        depth == 0 && Ends.Any(end => string.CompareOrdinal(message, at, end, 0, end.Length) == 0);

    // A quote inside a name is followed by more of the name.
    private static int EndOfName(string message, int from)
    {
        for (var i = from; i < message.Length; i++)
        {
            if (message[i] == '\'' && (i + 1 == message.Length || message[i + 1] is ' ' or ',' or '.' or ':' or '?' or ')' or ';'))
                return i;
        }

        return -1;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
