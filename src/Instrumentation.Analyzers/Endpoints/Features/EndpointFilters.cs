using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What runs around an endpoint because somebody says so at it: attributes that are filters or name one, <c>.AddEndpointFilter&lt;T&gt;()</c>.</summary>
internal static class EndpointFilters
{
    /// <summary>The methods of the compilation that do.</summary>
    public static IEnumerable<IMethodSymbol> Of(Endpoint endpoint)
    {
        foreach (var call in endpoint.Filters)
        {
            var types = call.TargetMethod.TypeArguments.Concat(call.Arguments.Select(static argument => argument.Value.Unwrapped().Type));
            foreach (var method in types.OfType<INamedTypeSymbol>().SelectMany(MethodsOf))
                yield return method;
        }

        if (endpoint.Handler is not { } handler)
            yield break;
        for (ISymbol? said = handler; said is not null; said = said is INamedTypeSymbol type ? type.BaseType : handler.ContainingType)
        {
            foreach (var method in said.GetAttributes().SelectMany(TypesIn).SelectMany(MethodsOf))
                yield return method;
        }
    }

    /// <summary>The bodies of lambdas that do, and of the calls that name them.</summary>
    public static IEnumerable<IOperation> BodiesOf(Endpoint endpoint) => endpoint.Filters.SelectMany(static call => call.Arguments)
        .Select(static argument => argument.Value.Unwrapped())
        .Where(static filter => filter is IDelegateCreationOperation or IAnonymousFunctionOperation);

    /// <summary>The types that the endpoint returns: a bus may take each for a message.</summary>
    public static IEnumerable<INamedTypeSymbol> Answers(Endpoint endpoint) =>
        endpoint.Symbol?.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: false } returned ? PartsOf(returned, 0) : [];

    // `Task<(Created<Order>, OrderPlaced)>`
    private static IEnumerable<INamedTypeSymbol> PartsOf(INamedTypeSymbol type, int depth) => depth > 4
        ? []
        : type.TypeArguments.OfType<INamedTypeSymbol>().SelectMany(part => new[] { part }.Concat(PartsOf(part, depth + 1)));

    // `[Track("x")]`, `[ServiceFilter(typeof(TrackFilter))]`, `[TypeFilter<TrackFilter>]`
    private static IEnumerable<INamedTypeSymbol> TypesIn(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
            yield break;
        yield return type;
        foreach (var named in type.TypeArguments.OfType<INamedTypeSymbol>())
            yield return named;
        if (attribute.TypeAt(0) is { } given)
            yield return given;
    }

    /// <summary>The methods that <paramref name="type"/> has in the compilation, with those of its bases there.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        for (var declared = type; declared is { DeclaringSyntaxReferences.IsEmpty: false }; declared = declared.BaseType)
        {
            foreach (var member in declared.OriginalDefinition.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
                    yield return method;
            }
        }
    }
}
