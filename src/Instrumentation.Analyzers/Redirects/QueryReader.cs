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
    public bool Reads(IOperation operation) => ReadsAttribution(operation) || (operation is IInvocationOperation call && IsReadBelow(call));

    private bool ReadsAttribution(IOperation operation) => RequestQuery.IsWhole(operation)
        || (RequestQuery.NameIn(operation) is { } name && names.Find(name) is not null)
        || (operation is IParameterReferenceOperation parameter && names.Find(parameter.Parameter.Name) is not null);

    // Nearest first and each body once, however many ways lead to it.
    private bool IsReadBelow(IInvocationOperation call)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        List<IInvocationOperation> calls = [call];
        for (var step = 0; step <= MaxDepth && calls.Count > 0; step++)
        {
            var inner = new List<IInvocationOperation>();
            foreach (var made in calls)
            {
                var method = made.TargetMethod.ReducedFrom ?? made.TargetMethod;
                if (OutermostNamespace.IsOfPlatform(method))
                    continue;
                if (method.IsAbstract || code.BodyOf(method) is not { } body)
                {
                    if (IsGivenRequest(made))
                        return true;
                }
                else if (seen.Add(method.OriginalDefinition))
                {
                    foreach (var operation in body.DescendantsAndSelf())
                    {
                        if (ReadsAttribution(operation))
                            return true;
                        if (operation is IInvocationOperation further)
                            inner.Add(further);
                    }
                }
            }

            calls = inner;
        }

        return false;
    }

    // What gets the request, and cannot be looked into, may store what it likes of it.
    private static bool IsGivenRequest(IInvocationOperation call) =>
        call.Arguments.Any(static argument => Array.IndexOf(Requests, argument.Value.Unwrapped().Type?.Name) >= 0);
}
