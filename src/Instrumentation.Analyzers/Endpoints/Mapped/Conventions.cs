using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>Who may come, as calls behind the mapping say it: <c>.RequireAuthorization()</c>, <c>.AllowAnonymous()</c>.</summary>
internal static class Conventions
{
    // Nobody writes so many calls behind one another; broken code may look as if.
    private const int MaxCalls = 64;

    /// <summary>What the calls say that follow <paramref name="mapped"/>, in the same chain or on the local that keeps it; null when they say nothing.</summary>
    public static bool? After(IOperation mapped)
    {
        bool? access = null;
        var last = mapped;
        for (var i = 0; i < MaxCalls && EndpointCode.CallOn(last) is { } call; i++)
        {
            access = And(access, Of(call));
            last = call;
        }

        while (last.Parent is IConversionOperation)
            last = last.Parent;
        return last.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? And(access, On(local, mapped.Body()))
            : access;
    }

    /// <summary>What the calls say that are made on a local or a parameter.</summary>
    public static bool? On(ISymbol variable, IOperation body)
    {
        bool? access = null;
        foreach (var mention in Mentions.In(body).Of(variable))
        {
            var last = mention;
            for (var i = 0; i < MaxCalls && EndpointCode.CallOn(last) is { } call && !Maps(call); i++)
            {
                access = And(access, Of(call));
                last = call;
            }
        }

        return access;
    }

    /// <summary>The calls that add filters behind the mapping, and before it to the groups that it is mapped on.</summary>
    public static IEnumerable<IInvocationOperation> FiltersAround(IInvocationOperation mapped)
    {
        var last = (IOperation)mapped;
        for (var i = 0; i < MaxCalls && EndpointCode.CallOn(last) is { } call; i++)
        {
            if (AddsFilter(call))
                yield return call;
            last = call;
        }

        var before = EndpointCode.Receiver(mapped)?.Unwrapped();
        for (var i = 0; i < MaxCalls && before is not null; i++)
        {
            if (before is ILocalReferenceOperation local)
            {
                before = EndpointCode.ValueOf(local)?.Unwrapped();
                continue;
            }

            if (before is not IInvocationOperation call)
                yield break;
            if (AddsFilter(call))
                yield return call;
            before = EndpointCode.Receiver(call)?.Unwrapped();
        }
    }

    private static bool AddsFilter(IInvocationOperation call) => call.TargetMethod.Name is "AddEndpointFilter" or "AddEndpointFilterFactory";

    /// <summary>What one call says.</summary>
    public static bool? Of(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AllowAnonymous" => true,
        "RequireAuthorization" => false,
        _ => null,
    };

    /// <summary>What both say together: whoever opens, opens.</summary>
    public static bool? And(bool? first, bool? second) => first == true || second == true ? true : first ?? second;

    // `group.MapPost(…).RequireAuthorization()` says nothing of the group.
    private static bool Maps(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal);
}
