using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Fixing;

/// <summary>The changes of one C# file.</summary>
internal sealed class FileChanges
{
    private readonly List<TextChange> _changes = [];
    private readonly SortedSet<string> _usings = new(StringComparer.Ordinal);

    /// <summary>Whether nothing else is said of the place that <paramref name="change"/> changes.</summary>
    public bool CanTake(TextChange change) => _changes.All(other =>
        other == change || other.Span.End < change.Span.Start || change.Span.End < other.Span.Start || (other.Span != change.Span && !other.Span.OverlapsWith(change.Span)));

    /// <summary>Takes a change; two findings may ask for the same one.</summary>
    public void Take(TextChange change)
    {
        if (!_changes.Contains(change))
            _changes.Add(change);
    }

    /// <summary>Asks for a using directive.</summary>
    public void Use(string name) => _usings.Add(name);

    /// <summary>The text of <paramref name="document"/> with all changes.</summary>
    public async Task<SourceText> ApplyTo(Document document, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TextChange> changes = _changes;
        if (_usings.Count > 0 && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax root)
            changes = changes.Concat(Usings(root, text));
        return text.WithChanges(changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End));
    }

    private IEnumerable<TextChange> Usings(CompilationUnitSyntax root, SourceText text)
    {
        var present = new HashSet<string?>(root.Usings.Where(static directive => directive.Alias is null).Select(static directive => directive.Name?.ToString()), StringComparer.Ordinal);
        var missing = _usings.Where(name => !present.Contains(name)).ToList();
        if (missing.Count == 0)
            yield break;
        var lineBreak = LineBreakOf(text);
        if ((root.Usings.LastOrDefault(directive => IsOfNamespace(directive) && !IsConditional(directive, root)) ?? root.Usings.LastOrDefault()) is { } last)
        {
            yield return new TextChange(
                new TextSpan(last.Span.End, 0), string.Concat(missing.Select(name => $"{lineBreak}using {name};")));
        }
        else
        {
            // Below the licence that many files begin with.
            var start = root.GetFirstToken(includeZeroWidth: true).SpanStart;
            yield return new TextChange(
                new TextSpan(start, 0), string.Concat(missing.Select(name => $"using {name};{lineBreak}")) + lineBreak);
        }
    }

    // Aliases stand below.
    private static bool IsOfNamespace(UsingDirectiveSyntax directive) => directive.Alias is null && directive.StaticKeyword == default;

    // Between `#if` and `#endif`.
    private static bool IsConditional(UsingDirectiveSyntax directive, CompilationUnitSyntax root) =>
        root.DescendantTrivia(TextSpan.FromBounds(0, directive.SpanStart)).Where(trivia => trivia.SpanStart < directive.SpanStart).Sum(static trivia => trivia.Kind() switch
        {
            SyntaxKind.IfDirectiveTrivia => 1,
            SyntaxKind.EndIfDirectiveTrivia => -1,
            _ => 0,
        }) > 0;

    private static string LineBreakOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
    }
}
