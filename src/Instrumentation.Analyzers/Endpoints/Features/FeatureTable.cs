using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What the features and exemptions of a plan name in a compilation: endpoints by route, methods by documentation id.</summary>
internal sealed class FeatureTable
{
    private static readonly ConditionalWeakTable<Compilation, FeatureTable> Known = new();

    private readonly TrackingPlan _plan;
    private readonly List<BoundEntryPoint> _bound = [];
    private readonly HashSet<ISymbol> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<PlanFeature>> _routed = [];
    private readonly HashSet<string> _routedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, List<(SyntaxNode Function, PlanFeature Feature)>> _routedFunctions = [];
    private readonly HashSet<Endpoint> _endpoints = new(SameEndpoint.Instance);

    private readonly Lazy<IReadOnlyList<NearEntryPoint>> _near;

    private FeatureTable(Compilation compilation, TrackingPlan plan, CancellationToken cancellation)
    {
        _plan = plan;
        _near = new(() => [.. FindNear(compilation, cancellation)], LazyThreadSafetyMode.PublicationOnly);
        var table = EndpointTable.Of(compilation, cancellation);
        foreach (var feature in plan.Features)
        {
            foreach (var text in feature.EntryPoints)
                Bind(EntryPoint.Of(text), feature, null, table, compilation);
        }

        foreach (var exemption in plan.Exemptions)
            Bind(EntryPoint.Of(exemption.EntryPoint), null, exemption, table, compilation);
        foreach (var routed in _routed)
        {
            if (routed.Key is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                AddFunction(routed.Key, routed.Value);
        }
    }

    /// <summary>All that is named and found.</summary>
    public IReadOnlyList<BoundEntryPoint> Bound => _bound;

    /// <summary>Whether the route of any feature leads into the compilation: into most projects of a solution none does.</summary>
    public bool HasRoutes => _routed.Count > 0;

    /// <summary>What those most likely mean that are named and not found; read when a report asks for them.</summary>
    public IReadOnlyList<NearEntryPoint> Near => _near.Value;

    /// <summary>The table of <paramref name="plan"/> in <paramref name="compilation"/>.</summary>
    public static FeatureTable Of(Compilation compilation, TrackingPlan plan, CancellationToken cancellation)
    {
        // A compilation has one plan; who asks with another, as a test may, gets a table of its own.
        var table = Known.GetValue(compilation, _ => new FeatureTable(compilation, plan, cancellation));
        return ReferenceEquals(table._plan, plan) ? table : new FeatureTable(compilation, plan, cancellation);
    }

    /// <summary>Whether a feature or an exemption names <paramref name="endpoint"/>, or the method that answers it.</summary>
    public bool Names(Endpoint endpoint) => _endpoints.Contains(endpoint) || (endpoint.Handler is { } handler && Names(handler));

    /// <summary>Whether a feature or an exemption names <paramref name="method"/>.</summary>
    public bool Names(IMethodSymbol method) => _methods.Contains(method.OriginalDefinition);

    /// <summary>The features whose routes lead to a method, a local function or a lambda.</summary>
    public IReadOnlyList<PlanFeature> RoutedTo(IMethodSymbol method)
    {
        // Asked of every method, whose name is at hand and whose syntax is not.
        if (!_routedNames.Contains(method.Name))
            return [];
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (_routed.TryGetValue(reference.GetSyntax(), out var features))
                return features;
        }

        return [];
    }

    /// <summary>The lambdas and local functions of a file to which routes of features lead.</summary>
    public IReadOnlyList<(SyntaxNode Function, PlanFeature Feature)> RoutedFunctionsIn(SyntaxTree tree) =>
        _routedFunctions.TryGetValue(tree, out var functions) ? functions : [];

    private void Bind(EntryPoint entry, PlanFeature? feature, PlanExemption? exemption, EndpointTable table, Compilation compilation)
    {
        if (entry.Verb is null)
        {
            foreach (var method in DocumentedMethods.Of(entry.Text.Text, compilation))
            {
                _methods.Add(method.OriginalDefinition);
                _bound.Add(new(entry.Text, feature, exemption, null, method));
            }

            return;
        }

        foreach (var endpoint in Named(entry, table))
        {
            _endpoints.Add(endpoint);
            _bound.Add(new(entry.Text, feature, exemption, endpoint, endpoint.Handler));
            if (feature is not null)
                AddRouted(endpoint, feature);
        }
    }

    private IEnumerable<NearEntryPoint> FindNear(Compilation compilation, CancellationToken cancellation)
    {
        var found = new HashSet<string>(_bound.Select(static bound => bound.EntryPoint.Text), StringComparer.Ordinal);
        var table = EndpointTable.Of(compilation, cancellation);
        foreach (var text in _plan.Features.SelectMany(static feature => feature.EntryPoints).Concat(_plan.Exemptions.Select(static exemption => exemption.EntryPoint)))
        {
            if (!found.Contains(text.Text) && NearEntryPoint.Of(EntryPoint.Of(text), table, compilation) is { } near)
                yield return near;
        }
    }

    // Of several that match, only those that fit best: a page that answers all verbs stands beside the action that takes its form.
    private static IReadOnlyList<Endpoint> Named(EntryPoint entry, EndpointTable table)
    {
        if (table.All.Count == 0)
            return [];
        var named = new List<Endpoint>();
        var best = 0;
        foreach (var endpoint in table.Near(entry.Route!))
        {
            if (entry.FitOf(endpoint) is not { } fit || fit < best)
                continue;
            if (fit > best)
                named.Clear();
            best = fit;
            named.Add(endpoint);
        }

        return named;
    }

    // By what is written: every semantic model has symbols of its own for lambdas.
    private void AddRouted(Endpoint endpoint, PlanFeature feature)
    {
        foreach (var reference in endpoint.Symbol?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            var declaration = reference.GetSyntax();
            _routedNames.Add(endpoint.Symbol!.Name);
            if (!_routed.TryGetValue(declaration, out var features))
                _routed.Add(declaration, features = []);
            if (!features.Contains(feature))
                features.Add(feature);
        }
    }

    private void AddFunction(SyntaxNode function, List<PlanFeature> features)
    {
        if (!_routedFunctions.TryGetValue(function.SyntaxTree, out var functions))
            _routedFunctions.Add(function.SyntaxTree, functions = []);
        foreach (var feature in features)
            functions.Add((function, feature));
    }

    // By reference: two of equal routes are two.
    private sealed class SameEndpoint : IEqualityComparer<Endpoint>
    {
        public static SameEndpoint Instance { get; } = new();

        public bool Equals(Endpoint left, Endpoint right) => ReferenceEquals(left, right);

        public int GetHashCode(Endpoint endpoint) => RuntimeHelpers.GetHashCode(endpoint);
    }
}
