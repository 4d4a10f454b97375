using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Endpoints.Controllers;
using Instrumentation.Analyzers.Endpoints.Libraries;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Instrumentation.Analyzers.Endpoints.Pages;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>All endpoints of a compilation, by the code that answers. Made when it is first asked for.</summary>
internal sealed class EndpointTable
{
    private static readonly ConditionalWeakTable<Compilation, EndpointTable> Known = new();

    private readonly List<Endpoint> _all = [];
    private readonly Dictionary<ISymbol, List<Endpoint>> _byMethod = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<Endpoint>> _byLambda = [];
    private readonly Dictionary<SyntaxNode, List<Endpoint>> _byMapping = [];
    private readonly Dictionary<string, List<Endpoint>> _byTrunk = new(StringComparer.OrdinalIgnoreCase);

    private EndpointTable(Compilation compilation, CancellationToken cancellation)
    {
        if (!MayHaveEndpoints(compilation))
            return;
        if (EndpointTraces.InTypes(compilation, cancellation))
            AddMethods(compilation, cancellation);
        foreach (var call in CallsByName.In(compilation, "Map", MappedReader.MayMap, cancellation))
        {
            foreach (var endpoint in MappedReader.Read(call, compilation, cancellation))
                Add(endpoint);
        }
    }

    /// <summary>All of them, in no particular order.</summary>
    public IReadOnlyList<Endpoint> All => _all;

    /// <summary>Those that <paramref name="route"/> may lead to: a plan and an application have thousands of each.</summary>
    public IReadOnlyList<Endpoint> Near(RouteTemplate route) => _byTrunk.TryGetValue(route.Trunk, out var found) ? found : [];

    /// <summary>Those of <paramref name="compilation"/>.</summary>
    public static EndpointTable Of(Compilation compilation, CancellationToken cancellation) =>
        Known.GetValue(compilation, _ => new EndpointTable(compilation, cancellation));

    /// <summary>The endpoints that <paramref name="method"/> answers: several where derived controllers inherit it, or it is mapped twice.</summary>
    public IReadOnlyList<Endpoint> Of(IMethodSymbol method) => _byMethod.TryGetValue(method.OriginalDefinition, out var found) ? found : [];

    /// <summary>The endpoints that the lambda answers.</summary>
    public IReadOnlyList<Endpoint> Of(IAnonymousFunctionOperation lambda) => _byLambda.TryGetValue(lambda.Syntax, out var found) ? found : [];

    /// <summary>The endpoints that the call maps: none of most calls, several where it is one of a method that maps several.</summary>
    public IReadOnlyList<Endpoint> Of(IInvocationOperation call) => _byMapping.TryGetValue(call.Syntax, out var found) ? found : [];

    /// <summary>The endpoints that <paramref name="operation"/> is part of: those of the nearest function around it that is one.</summary>
    /// <param name="operation">Something in a body.</param>
    /// <param name="member">The member whose body it is.</param>
    public IReadOnlyList<Endpoint> Around(IOperation operation, ISymbol? member)
    {
        for (var around = operation; around is not null; around = around.Parent)
        {
            var found = around switch
            {
                IAnonymousFunctionOperation lambda => Of(lambda),
                ILocalFunctionOperation function => Of(function.Symbol),
                _ => [],
            };
            if (found.Count > 0)
                return found;
        }

        return member is IMethodSymbol method ? Of(method) : [];
    }

    /// <summary>Whether the compilation can have endpoints at all.</summary>
    public static bool MayHaveEndpoints(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || assembly.Name.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void AddMethods(Compilation compilation, CancellationToken cancellation)
    {
        var conventions = ConventionalRoutes.Of(compilation, cancellation);
        var libraries = new LibraryReader(compilation, cancellation);
        foreach (var type in SourceTypes.Of(compilation, cancellation))
        {
            foreach (var endpoint in libraries.Of(type))
                Add(endpoint);
            var isController = ControllerType.Is(type);
            if (!isController && !FrameworkType.IsOrDerives(type, "Microsoft.AspNetCore.Mvc.RazorPages", "PageModel"))
                continue;
            foreach (var method in MethodsOf(type))
            {
                var endpoint = isController
                    ? ActionReader.Read(method, type, conventions)
                    : PageReader.Read(method, type, compilation, conventions.ArePagesOpen, cancellation);
                if (endpoint is not null)
                    Add(endpoint);
            }
        }
    }

    // Those of the class and those it inherits from classes of the compilation, each once.
    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var declared = type; declared is { Locations.IsEmpty: false } && declared.DeclaringSyntaxReferences.Length > 0; declared = declared.BaseType)
        {
            foreach (var member in declared.GetMembers())
            {
                if (member is not IMethodSymbol method)
                    continue;
                if (method.OverriddenMethod is { } inner)
                    overridden.Add(inner.OriginalDefinition);
                if (!overridden.Contains(method.OriginalDefinition))
                    yield return method;
            }
        }
    }

    private void Add(Endpoint endpoint)
    {
        _all.Add(endpoint);
        if (endpoint.Handler is { } handler)
            Add(_byMethod, handler.OriginalDefinition, endpoint);
        if (endpoint.Lambda is { } lambda)
            Add(_byLambda, lambda.Syntax, endpoint);
        if (endpoint.Mapping is { } mapping)
            Add(_byMapping, mapping, endpoint);
        foreach (var trunk in endpoint.Routes.SelectMany(route => route.Readings(endpoint.Versions)).Select(static template => template.Trunk).Distinct(StringComparer.OrdinalIgnoreCase))
            Add(_byTrunk, trunk, endpoint);
    }

    private static void Add<TKey>(Dictionary<TKey, List<Endpoint>> table, TKey key, Endpoint endpoint)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var endpoints))
            table.Add(key, endpoints = []);
        endpoints.Add(endpoint);
    }
}
