using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Pages;

/// <summary>
/// The pages of a compilation, by the classes of their models. The generator of Razor says of each page where it lies and
/// which template its <c>@page</c> has; without it the name of the code's file says the first.
/// </summary>
internal sealed class RazorPages
{
    private static readonly ConditionalWeakTable<Compilation, RazorPages> Known = new();

    private readonly Dictionary<ISymbol, (RouteTemplate, string?)> _byModel = new(SymbolEqualityComparer.Default);

    private RazorPages(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (attribute.AttributeClass?.Name == "RazorCompiledItemAttribute"
                && attribute.TypeAt(0) is { } page
                && attribute.TextAt(1) == "mvc.1.0.razor-page"
                && attribute.TextAt(2) is { } path
                && ModelOf(page) is { } model
                && PageRoute.OfPage(path, TemplateOf(page)) is { } route)
            {
                _byModel[model] = route;
            }
        }
    }

    /// <summary>Those of <paramref name="compilation"/>.</summary>
    public static RazorPages Of(Compilation compilation, CancellationToken cancellation) =>
        Known.GetValue(compilation, _ => new RazorPages(compilation, cancellation));

    /// <summary>The route and area of the page with this model; null when nothing tells them.</summary>
    public (RouteTemplate Route, string? Area)? RouteOf(INamedTypeSymbol model)
    {
        if (_byModel.TryGetValue(model, out var route))
            return route;
        foreach (var declaration in model.DeclaringSyntaxReferences)
        {
            if (PageRoute.OfCode(declaration.SyntaxTree.FilePath) is { } byFile)
                return byFile;
        }

        return null;
    }

    private static INamedTypeSymbol? ModelOf(INamedTypeSymbol page)
    {
        foreach (var member in page.GetMembers("Model"))
        {
            if (member is IPropertySymbol { Type: INamedTypeSymbol model })
                return model;
        }

        return null;
    }

    private static string TemplateOf(INamedTypeSymbol page)
    {
        foreach (var attribute in page.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "RazorCompiledItemMetadataAttribute" && attribute.TextAt(0) == "RouteTemplate")
                return attribute.TextAt(1) ?? "";
        }

        return "";
    }
}
