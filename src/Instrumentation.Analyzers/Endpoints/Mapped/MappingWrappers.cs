using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Mapped;

/// <summary>
/// The methods of a project that map what they are given, <c>MapPost(Delegate handler, string pattern)</c>: each call of one is an endpoint, and the call in it
/// is none by itself.
/// </summary>
internal sealed class MappingWrappers(Compilation compilation, CancellationToken cancellation)
{
    private const int MaxDepth = 4;

    private readonly Callers _callers = new(compilation, cancellation);

    /// <summary>The calls that lead to where something is mapped with <paramref name="given"/>; one null where that depends on no parameter, or nobody calls.</summary>
    public IReadOnlyList<Entered?> Around(IReadOnlyList<IOperation?> given)
    {
        var calls = Around(given, 0).ToList();
        return calls.Count > 0 ? [.. calls] : [null];
    }

    private IEnumerable<Entered> Around(IReadOnlyList<IOperation?> given, int depth)
    {
        if (depth >= MaxDepth || MethodIn(given) is not { } wrapper)
            yield break;
        foreach (var call in _callers.Of(wrapper))
        {
            cancellation.ThrowIfCancellationRequested();
            var isPassedOn = false;
            foreach (var outer in Around([.. call.Arguments.Select(static argument => argument.Value)], depth + 1))
            {
                isPassedOn = true;
                yield return new Entered(call, outer);
            }

            if (!isPassedOn)
                yield return new Entered(call, null);
        }
    }

    // The method whose parameter is a pattern, a part of one, or a handler. What is mapped on tells nothing: modules are given that as well.
    private static IMethodSymbol? MethodIn(IReadOnlyList<IOperation?> given)
    {
        foreach (var value in given)
        {
            var parameter = value?.Unwrapped() switch
            {
                IParameterReferenceOperation reference => reference.Parameter,
                IInterpolatedStringOperation or IBinaryOperation => value.Descendants().OfType<IParameterReferenceOperation>().FirstOrDefault()?.Parameter,
                _ => null,
            };
            if (parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } && !EndpointCode.MapsEndpoints(parameter.Type))
                return method;
        }

        return null;
    }
}
