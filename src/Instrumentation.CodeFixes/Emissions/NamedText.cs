using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Emissions;

/// <summary>Changes the name that an emission sends, where the name is written.</summary>
internal static class NamedText
{
    /// <summary>
    /// Writes <paramref name="name"/> at <paramref name="place"/>. A constant is changed where it is declared when it
    /// names events and nothing else; else whoever uses it for something else would be changed too.
    /// </summary>
    public static async Task<IReadOnlyList<CodeChange>?> Replace(FoundEmission site, IOperation place, string name, CancellationToken cancellation)
    {
        if (!IsWholeName(place, site) || IsOneOfSeveral(new Operand(place.Unwrapped(), site.Project.Code.Outermost)))
            return null;
        var literal = SymbolDisplay.FormatLiteral(name, quote: true);
        if (DeclarationOf(place) is { } declared
            && await OnlyNamesEvents(declared, site, cancellation).ConfigureAwait(false)
            && InitializerOf(declared, cancellation) is { } initializer)
        {
            return [new CodeChange(initializer.SyntaxTree.FilePath, new TextChange(initializer.Span, literal))];
        }

        return FoundEmission.SyntaxOf(place) is ExpressionSyntax expression && !Remarks.AreIn(expression.Span, expression)
            ? [new CodeChange(site.Path, new TextChange(expression.Span, literal))]
            : null;
    }

    // Of `Send("placed")`, before which the wrapper puts `order_`, or of a member of an enum, another text is no correction.
    private static bool IsWholeName(IOperation place, FoundEmission site) =>
        place.Unwrapped() is { Type.SpecialType: SpecialType.System_String } written
        && (written.ConstantText() is not { } text || site.Name is not { } sent || sent.Place.Syntax != place.Syntax || text == sent.Text);

    // `Names[kind]`, or what an object was made with: a text in its place would send one name for all.
    private static bool IsOneOfSeveral(Operand place) => Elements.Of(place) is not null || ConstructedValue.Of(place) is not null;

    private static ISymbol? DeclarationOf(IOperation place) => place.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    // A literal alone: in `Prefix + "x"` the prefix is somebody else's too.
    private static LiteralExpressionSyntax? InitializerOf(ISymbol declared, CancellationToken cancellation) =>
        declared.DeclaringSyntaxReferences.Length == 1
        && declared.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal
            : null;

    private static async Task<bool> OnlyNamesEvents(ISymbol declared, FoundEmission site, CancellationToken cancellation)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(declared, site.Document.Project.Solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                if (!await NamesEvent(location, site, cancellation).ConfigureAwait(false))
                    return false;
            }
        }

        return true;
    }

    private static async Task<bool> NamesEvent(ReferenceLocation location, FoundEmission site, CancellationToken cancellation)
    {
        // Other projects may have other plans.
        if (location.Document.Project.Id != site.Document.Project.Id
            || await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return false;
        }

        var node = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
        var expression = node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        return await FoundEmission.At(location.Document, expression.Span, site.Project, cancellation).ConfigureAwait(false) is { Name: not null };
    }
}
