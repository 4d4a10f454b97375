using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>Types that ask for something, by their names: of what may be asked for, a question leaves out what it does not narrow.</summary>
internal static class Question
{
    private static readonly string[] Beginnings = ["get ", "find ", "list ", "search ", "count ", "query "];
    private static readonly string[] Endings = [" query", " filter", " criteria", " specification", " spec", " predicate"];

    /// <summary>Whether <paramref name="type"/> is one: <c>SessionQuery</c>, <c>GetVisits</c>.</summary>
    public static bool Is(ITypeSymbol type)
    {
        var words = NameWords.Of(type.Name);
        return Array.Exists(Beginnings, beginning => words.StartsWith(beginning, StringComparison.Ordinal))
            || Array.Exists(Endings, ending => words.EndsWith(ending, StringComparison.Ordinal));
    }
}
