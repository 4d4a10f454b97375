using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>
/// Code that somebody wrote. Most of a generated file nobody did, and a finding in it helps nobody; but some is taken over word for
/// word from another file, as the code of a Razor component is, and has line directives that lead back there.
/// </summary>
internal static class WrittenCode
{
    /// <summary>What to be shown of generated files: all, since only operations can be asked whether somebody wrote them.</summary>
    public const GeneratedCodeAnalysisFlags Shown = GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <summary>Whether somebody wrote the operation.</summary>
    public static bool Holds(OperationAnalysisContext context) => !context.IsGeneratedCode || IsTakenOver(context.Operation.Syntax);

    /// <summary>Whether somebody wrote the body of the member.</summary>
    public static bool Holds(OperationBlockAnalysisContext context) =>
        !context.IsGeneratedCode || context.OperationBlocks.Any(static block => IsTakenOver(block.Syntax));

    /// <summary>The file that somebody wrote of which <paramref name="place"/> is.</summary>
    public static string FileOf(Location place) =>
        place.GetMappedLineSpan() is { HasMappedPath: true, Path: { Length: > 0 } path } ? path : place.GetLineSpan().Path;

    private static bool IsTakenOver(SyntaxNode node) =>
        node.SyntaxTree.GetLineVisibility(node.SpanStart) == LineVisibility.Visible && node.SyntaxTree.GetMappedLineSpan(node.Span).HasMappedPath;
}
