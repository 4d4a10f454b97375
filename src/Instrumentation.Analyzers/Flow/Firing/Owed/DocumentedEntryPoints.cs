using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>The entry points that a plan names by documentation id, <c>M:Shop.Orders.Place</c>. Without parameters, all overloads are meant. One without a
/// body, of an interface or an abstract one, is whatever has a body in its place.</summary>
internal sealed class DocumentedEntryPoints : IEntryPoints
{
    private readonly Dictionary<string, List<(string Id, PlanFeature Feature)>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<PlanFeature>> _known = new(SymbolEqualityComparer.Default);

    public DocumentedEntryPoints(TrackingPlan plan)
    {
        foreach (var feature in plan.Features)
        {
            foreach (var entryPoint in feature.EntryPoints)
            {
                if (!entryPoint.Text.StartsWith("M:", StringComparison.Ordinal))
                    continue;
                var name = NameIn(entryPoint.Text);
                if (!_byName.TryGetValue(name, out var all))
                    _byName.Add(name, all = []);
                all.Add((entryPoint.Text, feature));
            }
        }
    }

    /// <inheritdoc/>
    public bool AreIn(WrittenNames written) => _byName.Keys.Any(written.HasWord);

    /// <inheritdoc/>
    public IReadOnlyList<PlanFeature> FeaturesOf(IMethodSymbol method) =>
        !_byName.ContainsKey(NameOf(method)) ? [] : _known.GetOrAdd(method, symbol => [.. Find((IMethodSymbol)symbol)]);

    /// <inheritdoc/>
    public IReadOnlyList<(SyntaxNode Function, PlanFeature Feature)> FunctionsIn(SyntaxNode body) => [];

    private IEnumerable<PlanFeature> Find(IMethodSymbol method) =>
        Declarations.Of(method).Where(declared => declared.IsAbstract || SymbolEqualityComparer.Default.Equals(declared, method)).SelectMany(FeaturesAt).Distinct();

    private IEnumerable<PlanFeature> FeaturesAt(IMethodSymbol method)
    {
        // As the compiler writes it into the documentation: the id of a declaration ends in what the method returns.
        if (method.GetDocumentationCommentId() is not { } id)
            yield break;
        foreach (var (entryPoint, feature) in _byName.TryGetValue(method.Name, out var named) ? named : [])
        {
            if (id == entryPoint || WithoutParameters(id) == entryPoint || WithoutArity(WithoutParameters(id)) == entryPoint)
                yield return feature;
        }
    }

    // `IOrders.Place`, of an explicit implementation
    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.ExplicitInterfaceImplementation ? method.Name.Substring(method.Name.LastIndexOf('.') + 1) : method.Name;

    private static string WithoutParameters(string id) => id.IndexOf('(') is var at and >= 0 ? id.Substring(0, at) : id;

    // `M:Shop.Orders.Run``1`; of a generic type, `M:Shop.Store`1.Add`, the mark stays.
    private static string WithoutArity(string id) => id.LastIndexOf("``", StringComparison.Ordinal) is var at and >= 0 ? id.Substring(0, at) : id;

    private static string NameIn(string id)
    {
        id = WithoutParameters(id);
        var name = id.Substring(id.LastIndexOf('.') + 1);
        return name.IndexOf('`') is var at and >= 0 ? name.Substring(0, at) : name;
    }
}
