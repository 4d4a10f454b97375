using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Features;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Endpoints;

/// <summary>Names an endpoint as a plan does.</summary>
internal static class EntryPointName
{
    private const string Method = "M:";

    /// <summary>Its route, else the documentation id of its method; null where it has neither, as a lambda whose route is computed.</summary>
    public static string? Of(Endpoint endpoint)
    {
        // A plan that is read back has to mean the same.
        if (EntryPoint.NameOf(endpoint) is { } route && EntryPoint.Of(new PlanText(route, default)).Names(endpoint))
            return route;
        return endpoint.Handler is { MethodKind: MethodKind.Ordinary } handler ? handler.OriginalDefinition.GetDocumentationCommentId() : null;
    }

    /// <summary>A feature's name made of an entry point's: <c>post-orders-withdraw</c> of <c>POST /orders/{id}/withdraw</c>.</summary>
    public static string AsFeature(string entryPoint)
    {
        var text = entryPoint.StartsWith(Method, StringComparison.Ordinal) ? OfMethod(entryPoint) : WithoutParameters(entryPoint);
        return NameWords.Of(text).Replace(' ', '-');
    }

    // The type and the method, without namespace and parameters.
    private static string OfMethod(string id)
    {
        var parts = id.Substring(Method.Length).Split('(')[0].Split('.');
        return string.Join(".", parts.Skip(Math.Max(0, parts.Length - 2)));
    }

    private static string WithoutParameters(string route) =>
        string.Join("/", route.Split('/').Where(static segment => segment.IndexOf('{') < 0));
}
