using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>One finding at one place; equal to another of the same rule at the same place.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in it.</param>
/// <param name="Words">What stands there.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record Finding(string Id, string Path, TextSpan Span, string Words, int Line)
{
    /// <summary>A finding at a place of <paramref name="text"/>.</summary>
    public Finding(string id, string path, TextSpan span, string text)
        : this(id, path, span, text.Substring(span.Start, span.Length), text.AsSpan(0, span.Start).Count('\n') + 1)
    {
    }

    /// <summary>What an analyzer reported.</summary>
    public static Finding Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Location.GetLineSpan().Path,
        diagnostic.Location.SourceSpan,
        diagnostic.Location.SourceTree?.ToString() ?? "");

    /// <summary>Whether both say the same, one of them of a part of what the other says it of.</summary>
    public bool IsNear(Finding other) => Id == other.Id && Path == other.Path && (Span.Contains(other.Span) || other.Span.Contains(Span));

    /// <summary>For people.</summary>
    public override string ToString() => $"{Id} {Path}({Line}) `{Words}`";
}
