using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Finds code that reads attribution out of the request, itself or by a method that it calls, so that it may have stored it.</summary>
internal sealed class QueryReader(AttributionNames names, Codebase code)
{
    // `Remember()` that calls `Save(name)` that calls `Append(…)`
    private const int MaxDepth = 3;

    private static readonly string[] Requests = ["HttpContext", "HttpContextBase", "HttpRequest", "HttpRequestBase", "IQueryCollection", "QueryString"];

    /// <summary>Whether <paramref name="operation"/> does.</summary>
    public bool Reads(IOperation operation) => ReadsAttribution(operation) || (operation is IInvocationOperation call && Reads(call, depth: 0));

    private bool ReadsAttribution(IOperation operation) => RequestQuery.IsWhole(operation)
        || (RequestQuery.NameIn(operation) is { } name && names.Find(name) is not null)
        || (operation is IParameterReferenceOperation parameter && names.Find(parameter.Parameter.Name) is not null);

    // What is given the request, and cannot be looked into, may store what it likes of it.
    private bool Reads(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (OutermostNamespace.Of(method) is "System" or "Microsoft")
            return false;
        if (method.IsAbstract || code.BodyOf(method) is not { } body)
            return call.Arguments.Any(static argument => Array.IndexOf(Requests, argument.Value.Unwrapped().Type?.Name) >= 0);
        return body.DescendantsAndSelf().Any(operation => ReadsAttribution(operation) || (depth < MaxDepth && operation is IInvocationOperation inner && Reads(inner, depth + 1)));
    }
}
