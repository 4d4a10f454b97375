using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>
/// Code that somebody wrote. Most of a generated file nobody did, and a finding in it helps nobody; but some is taken over word for
/// word from another file, as the code of a Razor component is, and has line directives that lead back there.
/// </summary>
internal sealed class WrittenCode
{
    private const string Directive = "#line ";

    private readonly bool _isTakenOver;

    private WrittenCode(bool isTakenOver) => _isTakenOver = isTakenOver;

    /// <summary>What stands in files that somebody wrote: all that an analyzer is shown that does without generated code.</summary>
    public static WrittenCode Own { get; } = new(isTakenOver: false);

    /// <summary>What a generator took over, for an analyzer that is shown all code.</summary>
    public static WrittenCode TakenOver { get; } = new(isTakenOver: true);

    /// <summary>Whether any generated file of the compilation may have taken something over.</summary>
    public static bool IsTakenOverIn(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees.Any(tree =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) && TreeForwards.Of(tree).Mentions(Directive, tree, cancellation));

    /// <summary>Whether the operation is such code.</summary>
    public bool Holds(OperationAnalysisContext context) => !_isTakenOver || (context.IsGeneratedCode && LeadsBack(context.Operation.Syntax));

    /// <summary>Whether the body of the member is such code.</summary>
    public bool Holds(OperationBlockAnalysisContext context) =>
        !_isTakenOver || (context.IsGeneratedCode && context.OperationBlocks.Any(static block => LeadsBack(block.Syntax)));

    /// <summary>The file that somebody wrote of which <paramref name="place"/> is.</summary>
    public static string FileOf(Location place) =>
        place.GetMappedLineSpan() is { HasMappedPath: true, Path: { Length: > 0 } path } ? path : place.GetLineSpan().Path;

    private static bool LeadsBack(SyntaxNode node) =>
        node.SyntaxTree.GetLineVisibility(node.SpanStart) == LineVisibility.Visible && node.SyntaxTree.GetMappedLineSpan(node.Span).HasMappedPath;
}
