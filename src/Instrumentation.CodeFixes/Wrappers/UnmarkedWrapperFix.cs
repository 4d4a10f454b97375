using System.Collections.Immutable;
using System.Composition;
using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Rules;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Wrappers;

/// <summary>TRK114: marks the method as what it is, with the names of the parameters that matter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmarkedWrapperFix)), Shared]
internal sealed class UnmarkedWrapperFix : TrackingFixProvider
{
    private const string Attribute = "Instrumentation.TrackingEmitterAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TRK114"];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TrackingFix>> FixesOf(
        Document document, TextSpan finding, ProjectPlan project, CancellationToken cancellation)
    {
        if (document.FilePath is not { } path
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(finding)
            || root.FindNode(finding).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellation) is not IMethodSymbol method
            || model.Compilation.GetTypeByMetadataName(Attribute) is not { } attribute
            || MarkOf(declaration, method, model, project, cancellation) is not { } mark)
        {
            return [];
        }

        var (name, space) = TypeReference.At(attribute, model, declaration.SpanStart);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        mark = mark.Replace("[TrackingEmitter", "[" + name.Substring(0, name.Length - "Attribute".Length));
        return
        [
            new TrackingFix($"Mark method '{method.Name}' as an emitter", "TRK114.Mark")
            {
                Changes = [new CodeChange(path, new TextChange(new TextSpan(declaration.SpanStart, 0), mark + BreakAndIndent(text, declaration.SpanStart)))],
                Usings = space is null ? [] : [(path, space)],
            },
        ];
    }

    private static string? MarkOf(
        MethodDeclarationSyntax declaration, IMethodSymbol method, SemanticModel model, ProjectPlan project, CancellationToken cancellation) =>
        declaration.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => model.GetOperation(call, cancellation))
            .OfType<IInvocationOperation>()
            .Where(call => project.Code.MayEmit(call))
            .SelectMany(call => EmissionReader.Read(call, project.Code.Outermost))
            .Select(emission => UnmarkedWrapper.MarkOf(method, emission))
            .FirstOrDefault(static mark => mark is not null);

    // A method behind something else on its line gets its mark there.
    private static string BreakAndIndent(SourceText text, int start)
    {
        var line = text.Lines.GetLineFromPosition(start);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, start));
        return indent.Trim().Length > 0 ? " " : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indent;
    }
}
