using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Endpoints.Controllers;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Instrumentation.Analyzers.Endpoints.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>Reads endpoints, whichever way they are written.</summary>
internal static class EndpointReader
{
    /// <summary>
    /// The action or page handler that <paramref name="method"/> is by itself; null when it is none. One that only derived
    /// controllers have is found by <see cref="EndpointTable"/>.
    /// </summary>
    public static Endpoint? OfMethod(IMethodSymbol method, Compilation compilation, CancellationToken cancellation = default)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Class } type || method.MethodKind != MethodKind.Ordinary)
            return null;
        var conventions = ConventionalRoutes.Of(compilation, cancellation);
        return ActionReader.Read(method, type, conventions) ?? PageReader.Read(method, type, compilation, conventions.ArePagesOpen, cancellation);
    }

    /// <summary>The endpoints that <paramref name="call"/> maps.</summary>
    public static IEnumerable<Endpoint> OfCall(IInvocationOperation call, Compilation compilation, CancellationToken cancellation = default) =>
        MappedReader.MayMap(CalledName.Of(call)) ? MappedReader.Read(call, compilation, cancellation) : [];
}
