using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Routes;

/// <summary>
/// What gives an application routes that are not read, or changes those that are: a plan may name one of them, so that a route
/// that is not found may exist all the same.
/// </summary>
internal static class UnseenRoutes
{
    private const string Models = "Microsoft.AspNetCore.Mvc.ApplicationModels";

    private static readonly string[] ModelConventions =
        ["IApplicationModelConvention", "IControllerModelConvention", "IActionModelConvention", "IPageRouteModelConvention", "IPageApplicationModelConvention", "IApplicationModelProvider"];

    // Calls of the framework by whose names pages and applications get other routes.
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "UsePathBase", "AddPageRoute", "AddAreaPageRoute", "AddPageRouteModelConvention", "AddFolderRouteModelConvention",
        "AddAreaPageRouteModelConvention", "AddAreaFolderRouteModelConvention",
    };

    // What maps no route that a feature begins at, or only those that are read at their own places.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "MapGroup", "MapControllers", "MapControllerRoute", "MapAreaControllerRoute", "MapDefaultControllerRoute", "MapRazorPages", "MapRazorComponents", "MapBlazorHub",
        "MapHealthChecks", "MapStaticAssets", "MapOpenApi", "MapSwagger", "MapSwaggerUI", "MapScalarApiReference", "MapMetrics", "MapPrometheusScrapingEndpoint",
        "MapFallbackToFile", "MapFallbackToPage", "MapAreaFallbackToPage", "MapCarter", "MapFastEndpoints", "MapWolverineEndpoints", "MapDefaultEndpoints", "MapWhen",
    };

    // The bases of what other frameworks answer with.
    private static readonly (string Space, string Name)[] Answering =
    [
        ("System.Web.Mvc", "Controller"), ("System.Web.Http", "ApiController"), ("ServiceStack", "Service"), ("ServiceStack", "IService"), ("Nancy", "NancyModule"),
        ("EmbedIO.WebApi", "WebApiController"),
    ];

    /// <summary>Whether <paramref name="call"/> does.</summary>
    public static bool AreMadeBy(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return false;
        if (Changing.Contains(method.Name))
            return true;
        if (method.Name is "MapControllerRoute" or "MapAreaControllerRoute" or "MapRoute" or "MapAreaRoute")
            return (EndpointCode.Argument(call, "pattern") ?? EndpointCode.Argument(call, "template")) is { } pattern && pattern.ConstantText() is null;
        return method.Name.StartsWith("Map", StringComparison.Ordinal)
            && method.IsExtensionMethod
            && !Harmless.Contains(method.Name)
            && !MappedReader.IsRead(method)
            && EndpointCode.Receiver(call) is { } builder
            && EndpointCode.MapsEndpoints(builder.Unwrapped().Type);
    }

    /// <summary>The path below which <paramref name="call"/> maps, as it names one: <c>MapHub&lt;Chat&gt;("/chat")</c>. Null where it names none, or nobody can tell it.</summary>
    public static string? BelowOf(IInvocationOperation call, Compilation compilation, CancellationToken cancellation)
    {
        if (EndpointCode.Receiver(call) is not { } builder
            || !EndpointCode.MapsEndpoints(builder.Unwrapped().Type)
            || call.TargetMethod.Name.EndsWith("ControllerRoute", StringComparison.Ordinal)
            || (EndpointCode.Argument(call, "pattern") ?? EndpointCode.Argument(call, "path")) is not { } given
            || new RouteText(new SourceCode(compilation, cancellation)).Of(given) is not { } path)
        {
            return null;
        }

        var prefixes = new PrefixReader(compilation, cancellation).Of(builder);
        return prefixes.Count == 1 && !prefixes[0].MayDiffer && prefixes[0].Then(path).Template is { Text: var route } ? route.Split('{')[0] : null;
    }

    /// <summary>Whether <paramref name="method"/> does: a convention that is given the routes of all actions, or an action of a framework that is not read.</summary>
    public static bool AreMadeIn(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, ContainingType: { } type })
            return false;
        return method.Name is "Apply" or "OnProvidersExecuting" or "OnProvidersExecuted"
            ? Array.Exists(ModelConventions, convention => FrameworkType.Implements(type, Models, convention)) && WritesRoutes(type)
            : Array.Exists(Answering, framework => FrameworkType.IsOrDerives(type.BaseType, framework.Space, framework.Name) || FrameworkType.Implements(type, framework.Space, framework.Name));
    }

    // Most conventions name groups of a documentation, or close something.
    private static bool WritesRoutes(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax().ToString() is var text
            && (text.IndexOf("AttributeRouteModel", StringComparison.Ordinal) >= 0 || text.IndexOf("Selectors", StringComparison.Ordinal) >= 0));
}
