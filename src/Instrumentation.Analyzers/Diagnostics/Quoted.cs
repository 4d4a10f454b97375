namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>Names as messages show them.</summary>
internal static class Quoted
{
    /// <summary><c>'a', 'b' and 'c'</c></summary>
    public static string List(IEnumerable<string> names)
    {
        var quoted = names.Select(static name => $"'{name}'").ToList();
        return quoted.Count < 2
            ? string.Concat(quoted)
            : string.Join(", ", quoted.Take(quoted.Count - 1)) + " and " + quoted[quoted.Count - 1];
    }

    /// <summary><c>'a' or 'b'</c></summary>
    public static string Choice(IEnumerable<string> names) => "'" + string.Join("' or '", names) + "'";
}
