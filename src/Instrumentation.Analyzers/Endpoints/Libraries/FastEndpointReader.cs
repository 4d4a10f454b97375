using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>
/// Reads classes that FastEndpoints answers with: <c>Configure() { Post("/orders"); Group&lt;Shop&gt;(); }</c> beside <c>HandleAsync</c>. The route is
/// the application's prefix, those of the groups from the outermost in, and the endpoint's own.
/// </summary>
internal sealed class FastEndpointReader(SourceCode code, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>What all endpoints derive from.</summary>
    public const string Base = Space + ".BaseEndpoint";

    private const string Space = "FastEndpoints";
    private const int MaxGroups = 8;

    private static readonly Dictionary<string, string> VerbsByName = new()
    {
        ["Get"] = "GET",
        ["Post"] = "POST",
        ["Put"] = "PUT",
        ["Patch"] = "PATCH",
        ["Delete"] = "DELETE",
        ["Head"] = "HEAD",
    };

    private readonly RouteText _text = new(code);
    private readonly Lazy<(string? Prefix, bool HasVersions)> _application = new(() => FastEndpointOptions.Read(code, compilation, cancellation));

    /// <summary>The endpoint that <paramref name="type"/> is; null when it is none.</summary>
    public Endpoint? Read(INamedTypeSymbol type)
    {
        if (type.IsAbstract || !FrameworkType.IsOrDerives(type.BaseType, Space, "BaseEndpoint") || Declared(type, "HandleAsync", "ExecuteAsync") is not { } handler)
            return null;
        var said = new Said();
        if (Declared(type, "Configure") is { } configure && code.BodyOf(configure) is { } body)
            ReadCalls(body, said);
        else
            ReadAttributes(type, said);
        return new Endpoint
        {
            Routes = said.Verbs.Count == 0 || said.Patterns.Count == 0 ? [new EndpointRoute(said.Verbs, null)] : [.. said.Patterns.Select(pattern => new EndpointRoute(said.Verbs, RouteOf(pattern, said)))],
            Handler = handler,
            Place = handler.Locations.FirstOrDefault() ?? Location.None,
            IsAnonymous = Access.Of(handler, type),

            // Of one whose verb nobody can read, nobody knows that it changes anything.
            IsApi = said.Verbs.Count > 0,
        };
    }

    // The nearest one that is written here.
    private static IMethodSymbol? Declared(INamedTypeSymbol type, params string[] names)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            foreach (var member in declared.GetMembers())
            {
                if (member is IMethodSymbol { IsOverride: true, IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false } method && Array.IndexOf(names, method.Name) >= 0)
                    return method;
            }
        }

        return null;
    }

    private void ReadCalls(IOperation body, Said said)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is not IInvocationOperation { TargetMethod: { Name: var name, ContainingNamespace: { Name: Space, ContainingNamespace.IsGlobalNamespace: true } } method } call)
                continue;
            if (VerbsByName.TryGetValue(name, out var verb))
            {
                said.Verbs.Add(verb);
                said.Patterns.AddRange(TextsOf(call));
            }
            else if (name == "Routes")
            {
                said.Patterns.AddRange(TextsOf(call));
            }
            else if (name == "Verbs")
            {
                said.Verbs.AddRange(VerbsOf(call));
            }
            else if (name == "Group" && method.TypeArguments.FirstOrDefault() is INamedTypeSymbol group)
            {
                said.Group = PrefixOf(group, 0) ?? Said.Unknown;
            }
            else if (name == "RoutePrefixOverride")
            {
                said.Prefix = TextsOf(call).FirstOrDefault() ?? Said.Unknown;
            }
            else if (name == "Version")
            {
                said.HasVersion = true;
            }
        }
    }

    private void ReadAttributes(INamedTypeSymbol type, Said said)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } kind || !FrameworkType.Is(kind, Space, kind.Name))
                continue;
            if (kind.Name == "GroupAttribute" && kind.TypeArguments.FirstOrDefault() is INamedTypeSymbol group)
                said.Group = PrefixOf(group, 0) ?? Said.Unknown;
            else if (kind.Name.StartsWith("Http", StringComparison.Ordinal) && VerbsByName.TryGetValue(kind.Name.Substring(4, kind.Name.Length - "HttpAttribute".Length), out var verb))
                (said.Verbs, said.Patterns) = ([verb], [.. attribute.Texts()]);
        }
    }

    private RouteTemplate? RouteOf(string? pattern, Said said)
    {
        var prefix = said.Prefix ?? _application.Value.Prefix;
        return pattern is null || prefix == Said.Unknown || said.Group == Said.Unknown || said.HasVersion || _application.Value.HasVersions
            ? null
            : RouteTemplate.Parse(prefix ?? "").Then(RouteTemplate.Parse(said.Group ?? "")).Then(RouteTemplate.Parse(pattern));
    }

    // `Configure("admin", …)` in the group's constructor, behind that of the group which a `SubGroup<Outer>` lies in.
    private string? PrefixOf(INamedTypeSymbol group, int depth)
    {
        var own = group.InstanceConstructors.Select(code.BodyOf).OfType<IOperation>().SelectMany(static body => body.Descendants()).OfType<IInvocationOperation>()
            .FirstOrDefault(static call => call.TargetMethod is { Name: "Configure", ContainingNamespace.Name: Space });
        if (own is null || depth > MaxGroups || _text.Of(EndpointCode.Argument(own, "routePrefix")) is not { } prefix)
            return null;
        if (group.BaseType is not { Name: "SubGroup" } sub || sub.TypeArguments.FirstOrDefault() is not INamedTypeSymbol outer)
            return prefix;
        return PrefixOf(outer, depth + 1) is { } before ? before + "/" + prefix : null;
    }

    private IEnumerable<string?> TextsOf(IInvocationOperation call)
    {
        if (call.Arguments.At(0)?.Unwrapped() is not { } given)
            return [];
        return given is IArrayCreationOperation array ? Elements(array).Select(element => _text.Of(element)) : [_text.Of(given)];
    }

    // `Verbs(Http.POST, Http.PUT)`, or their names.
    private static IEnumerable<string> VerbsOf(IInvocationOperation call)
    {
        foreach (var element in Elements(call.Arguments.At(0)?.Unwrapped() as IArrayCreationOperation))
        {
            if ((element.ConstantText() ?? (element.Unwrapped() as IFieldReferenceOperation)?.Field.Name) is { } verb)
                yield return verb.ToUpperInvariant();
        }
    }

    private static ImmutableArray<IOperation> Elements(IArrayCreationOperation? array) => array?.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty;

    /// <summary>What an endpoint says of itself.</summary>
    private sealed class Said
    {
        /// <summary>Stands for a part of the route that nobody can tell: no route holds it.</summary>
        public const string Unknown = "\0";

        public List<string> Verbs { get; set; } = [];

        public List<string?> Patterns { get; set; } = [];

        public string? Group { get; set; }

        public string? Prefix { get; set; }

        public bool HasVersion { get; set; }
    }
}
