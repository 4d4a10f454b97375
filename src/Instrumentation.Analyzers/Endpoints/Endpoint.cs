using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>Code that a request reaches: an action, a page's handler, or what is mapped to a route.</summary>
internal sealed record Endpoint
{
    private static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    /// <summary>The ways to it; one without a template where nobody can tell the route.</summary>
    public required IReadOnlyList<EndpointRoute> Routes { get; init; }

    /// <summary>The method or local function that answers; null for a lambda, and where what is mapped cannot be read.</summary>
    public IMethodSymbol? Handler { get; init; }

    /// <summary>The lambda that answers.</summary>
    public IAnonymousFunctionOperation? Lambda { get; init; }

    /// <summary>Where a call maps it, that call; null for an action or a page's handler.</summary>
    public SyntaxNode? Mapping { get; init; }

    /// <summary>What answers: the method, or that of the lambda.</summary>
    public IMethodSymbol? Symbol => Handler ?? Lambda?.Symbol;

    /// <summary>What stands for it in the code: the name of the method, or of the call that maps it.</summary>
    public required Location Place { get; init; }

    /// <summary>Whether everybody may come, signed in or not; null where that is decided elsewhere.</summary>
    public bool? IsAnonymous { get; init; }

    /// <summary>The area it belongs to.</summary>
    public string? Area { get; init; }

    /// <summary>The types that the calls name which map it, such as the request that a generic method answers.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types { get; init; } = [];

    /// <summary>The calls that put filters around it where it is mapped.</summary>
    public IReadOnlyList<IInvocationOperation> Filters { get; init; } = [];

    /// <summary>The versions of the API that it is of, as they stand in a path: <c>1</c> and <c>1.0</c>. Empty where nothing says one.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The name by which a page tells its handlers of one verb apart (<c>?handler=</c>).</summary>
    public string? PageHandler { get; init; }

    /// <summary>Whether it takes what a form or a body holds, so that it is no mere page even if a GET reaches it.</summary>
    public bool TakesForm { get; init; }

    /// <summary>Whether it is one of those that an attribute must give a route, so that leaving out the verb means all of them.</summary>
    public bool IsApi { get; init; }

    /// <summary>The verbs it answers, in upper case; empty for any.</summary>
    public IReadOnlyList<string> Verbs =>
        Routes.Any(static route => route.Verbs.Count == 0) ? [] : [.. Routes.SelectMany(static route => route.Verbs).Distinct()];

    /// <summary>The first route that can be told, as in <c>/applications/{id}/withdraw</c>; null where none can.</summary>
    public string? Route => Routes.FirstOrDefault(static route => route.Template is not null)?.Template?.Text;

    /// <summary>Whether it answers <paramref name="verb"/>.</summary>
    public bool Answers(string verb) => Routes.Any(route => route.Answers(verb));

    /// <summary>
    /// Whether requests change something: it names such a verb. Of an MVC action that names none, most are pages; only
    /// one that takes a form counts.
    /// </summary>
    public bool ChangesState => Routes.Any(route => route.Verbs.Count == 0 ? TakesForm || IsApi : route.Verbs.Any(IsChanging));

    /// <summary>Whether a request with <paramref name="verb"/> is made to change something.</summary>
    public static bool IsChanging(string verb) => Array.IndexOf(Changing, verb) >= 0;

    /// <summary>The body; null when the compilation does not have it.</summary>
    public IOperation? BodyIn(Codebase code) => Lambda?.Body ?? (Handler is null ? null : code.BodyOf(Handler));
}
