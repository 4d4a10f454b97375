using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What an entry of the plan that names nothing most likely means: a route with another verb or prefix, a method that is called nearly so.</summary>
/// <param name="EntryPoint">What the plan says.</param>
/// <param name="Name">What it had to say.</param>
/// <param name="Endpoint">The endpoint; null for a method.</param>
/// <param name="Method">The method; null for a lambda.</param>
internal sealed record NearEntryPoint(PlanText EntryPoint, string Name, Endpoint? Endpoint, IMethodSymbol? Method)
{
    private const string Id = "M:";

    /// <summary>The nearest one to <paramref name="entry"/>; null where nothing is near.</summary>
    public static NearEntryPoint? Of(EntryPoint entry, EndpointTable table, Compilation compilation)
    {
        var text = entry.Text.Text.Trim();
        return entry.Route is { } route ? ByRoute(entry, route, table)
            : text.StartsWith("/", StringComparison.Ordinal) ? ByRoute(entry, RouteTemplate.Parse(text), table)
            : ByMethod(entry, text.StartsWith(Id, StringComparison.Ordinal) ? text : Id + text, compilation);
    }

    private static NearEntryPoint? ByRoute(EntryPoint entry, RouteTemplate route, EndpointTable table)
    {
        var named = new List<(string Name, Endpoint Endpoint)>();
        (int Nearness, NearEntryPoint? Found) best = (0, null);
        foreach (var endpoint in table.All)
        {
            if (Features.EntryPoint.NameOf(endpoint) is not { } name)
                continue;
            named.Add((name, endpoint));
            foreach (var way in endpoint.Routes)
            {
                if (Nearness(way, entry, route) is var nearness && nearness > best.Nearness)
                    best = (nearness, new(entry.Text, name, endpoint, endpoint.Handler));
            }
        }

        if (best.Found is not null)
            return best.Found;
        return new NearestName().Find($"{entry.Verb} {route.Text}", named.Select(static item => item.Name)) is { } nearest && named.Find(item => item.Name == nearest) is { Endpoint: { } found }
            ? new(entry.Text, nearest, found, found.Handler)
            : null;
    }

    // The same route with another verb or handler, else the same end of one behind another prefix.
    private static int Nearness(EndpointRoute way, EntryPoint entry, RouteTemplate route)
    {
        if (way.Template is not { } template)
            return 0;
        var isVerb = entry.Verb is { } verb && way.Verbs.Contains(verb);
        return template.Matches(route) ? isVerb ? 4 : 3
            : !template.SharesEndWith(route) ? 0
            : isVerb ? 2
            : entry.Verb is null || way.Answers(entry.Verb) ? 1
            : 0;
    }

    // A method of the same class that is called nearly so, or the method itself where only the parameters, the case or the `M:` are wrong.
    private static NearEntryPoint? ByMethod(EntryPoint entry, string id, Compilation compilation)
    {
        var bare = id.IndexOf('(') is var at and >= 0 ? id.Substring(0, at) : id;
        if (bare.LastIndexOf('.') is not (var dot and > 2))
            return null;
        if (DocumentedMethods.Of(bare, compilation).FirstOrDefault() is { } same)
            return Named(same);
        var methods = DocumentationCommentId.GetSymbolsForDeclarationId("T:" + bare.Substring(Id.Length, dot - Id.Length), compilation)
            .OfType<INamedTypeSymbol>()
            .SelectMany(static type => type.GetMembers())
            .Where(static member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary })
            .Cast<IMethodSymbol>()
            .ToList();
        return new NearestName().Find(bare.Substring(dot + 1), methods.Select(static method => method.Name)) is { } nearest ? Named(methods.First(method => method.Name == nearest)) : null;

        NearEntryPoint Named(IMethodSymbol method) => new(entry.Text, method.GetDocumentationCommentId() ?? id, null, method);
    }
}
