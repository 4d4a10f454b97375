using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Controllers;

/// <summary>What the start of an application says of all controllers: patterns, and whether everybody may come.</summary>
internal sealed class ConventionalRoutes
{
    // What an application says of its endpoints in one place, and not at them.
    private static readonly string[] Closing = ["FallbackPolicy", "SetFallbackPolicy", "AuthorizeFilter", "AuthorizeFolder", "AuthorizeAreaFolder", "AuthorizePage", "AuthorizeAreaPage"];

    private static readonly ConditionalWeakTable<Compilation, ConventionalRoutes> Known = new();

    private readonly IReadOnlyList<ConventionalRoute> _patterns;
    private readonly bool _transformPatterns;

    private ConventionalRoutes(IReadOnlyList<ConventionalRoute> patterns, bool transformPatterns) => (_patterns, _transformPatterns) = (patterns, transformPatterns);

    /// <summary>Whether everybody may call what says nothing; null where something may close it.</summary>
    public bool? IsOpen { get; private init; }

    /// <summary>Whether something makes other words of <c>[controller]</c> and its kind.</summary>
    public bool TransformTokens { get; private init; }

    /// <summary>The same of actions: the call that maps all of them may close them.</summary>
    public bool? AreControllersOpen { get; private init; }

    /// <summary>The same of pages.</summary>
    public bool? ArePagesOpen { get; private init; }

    /// <summary>Those of <paramref name="compilation"/>. A project that maps none is mapped elsewhere, as templates do it.</summary>
    public static ConventionalRoutes Of(Compilation compilation, CancellationToken cancellation) =>
        Known.GetValue(compilation, _ => Read(compilation, cancellation));

    /// <summary>The ways to an action that has no route of its own.</summary>
    public IReadOnlyList<EndpointRoute> Of(RouteTokens tokens, IReadOnlyList<string> verbs)
    {
        var routes = new List<EndpointRoute>();
        foreach (var pattern in _patterns)
        {
            var transformed = _transformPatterns && pattern.MayTransform ? pattern.Of(tokens.Transformed()).ToList() : null;
            routes.AddRange(pattern.Of(tokens).Select((template, i) => new EndpointRoute(verbs, template)
            {
                Transformed = transformed is not null && i < transformed.Count ? transformed[i] : null,
                MayDiffer = transformed is not null,
            }));
        }

        return routes.Count > 0 ? routes : [new EndpointRoute(verbs, null)];
    }

    private static ConventionalRoutes Read(Compilation compilation, CancellationToken cancellation)
    {
        var patterns = ConventionalCalls.In(compilation, cancellation);
        var mentions = new WrittenNames(compilation, cancellation);
        bool? isOpen = Array.Exists(Closing, mentions.Has) ? null : true;
        return new ConventionalRoutes(patterns.Count > 0 ? patterns : [ConventionalRoute.Usual, ConventionalRoute.UsualInAreas], mentions.Has("IOutboundParameterTransformer"))
        {
            TransformTokens = mentions.Has("RouteTokenTransformerConvention"),
            IsOpen = isOpen,
            AreControllersOpen = isOpen is null || MappedAtOnce.ClosesControllers(compilation, cancellation) ? null : true,
            ArePagesOpen = isOpen is null || MappedAtOnce.ClosesPages(compilation, cancellation) ? null : true,
        };
    }
}
