using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>
/// Filters of the project that pass the query on to what an action redirects to, everywhere; and those that are attributes and read the
/// query, which pass it on or store it where they stand.
/// </summary>
internal sealed class KeepingFilters
{
    private static readonly HashSet<string> Contracts = new(StringComparer.Ordinal)
    {
        "IActionFilter", "IAsyncActionFilter", "IResultFilter", "IAsyncResultFilter", "IAlwaysRunResultFilter", "IAsyncAlwaysRunResultFilter", "IPageFilter", "IAsyncPageFilter",
    };

    private static readonly HashSet<string> Results = new(StringComparer.Ordinal)
    {
        "RedirectResult", "LocalRedirectResult", "RedirectToActionResult", "RedirectToRouteResult", "RedirectToPageResult",
    };

    private readonly HashSet<ISymbol> _attributes = new(SymbolEqualityComparer.Default);
    private readonly bool _isEverywhere;

    /// <summary>Finds those of <paramref name="compilation"/>.</summary>
    public KeepingFilters(Compilation compilation, Codebase code, CancellationToken cancellation)
    {
        foreach (var type in SourceTypes.Of(compilation, cancellation))
        {
            if (!type.AllInterfaces.Any(static declared => Contracts.Contains(declared.Name)) || FrameworkType.IsOrDerives(type, FrameworkType.Mvc, "ControllerBase"))
                continue;
            var operations = type.GetMembers().OfType<IMethodSymbol>().Select(code.BodyOf).OfType<IOperation>().SelectMany(static body => body.DescendantsAndSelf()).ToList();
            if (!operations.Any(RequestQuery.IsWhole))
                continue;
            if (FrameworkType.IsOrDerives(type, "System", "Attribute"))
                _attributes.Add(type);
            else
                _isEverywhere |= operations.Any(AsksForRedirect);
        }
    }

    /// <summary>Whether one stands around <paramref name="method"/>.</summary>
    public bool IsAround(IMethodSymbol? method)
    {
        if (_isEverywhere)
            return true;
        if (method is null || _attributes.Count == 0)
            return false;
        if (Has(method))
            return true;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Has(type))
                return true;
        }

        return false;
    }

    private bool Has(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && _attributes.Contains(type));

    // What reads the query and asks whether an action redirects: what else would it do with both?
    private static bool AsksForRedirect(IOperation operation) => operation switch
    {
        IIsTypeOperation question => Results.Contains(question.TypeOperand.Name),
        IPatternOperation pattern => Results.Contains(pattern.NarrowedType.Name),
        IConversionOperation { IsImplicit: false } conversion => conversion.Type is { } asked && Results.Contains(asked.Name),
        _ => false,
    };
}
