using System.Text;

namespace Instrumentation.Plan.Naming;

/// <summary>Names as the words they consist of, split as identifiers of the plan are.</summary>
public static class NameWords
{
    /// <summary>The words in small letters with spaces between: <c>session id</c> of <c>SessionId</c>, <c>session_id</c> and <c>sessionID</c>.</summary>
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        var words = new WordReader(name);
        while (words.MoveNext())
        {
            if (builder.Length > 0)
                builder.Append(' ');
            for (var i = 0; i < words.Length; i++)
                builder.Append(char.ToLowerInvariant(name[words.Start + i]));
        }

        return builder.ToString();
    }
}
