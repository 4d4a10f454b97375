using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>Reads endpoints that libraries find by themselves, by what a class or its methods say.</summary>
internal sealed class LibraryReader(Compilation compilation, CancellationToken cancellation)
{
    private readonly FastEndpointReader _fastEndpoints = new(new SourceCode(compilation, cancellation), compilation, cancellation);

    /// <summary>Those of <paramref name="type"/>.</summary>
    public IEnumerable<Endpoint> Of(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            yield break;
        if (_fastEndpoints.Read(type) is { } found)
            yield return found;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } method
                && (FunctionReader.Read(method) ?? WolverineReader.Read(method)) is { } endpoint)
            {
                yield return endpoint;
            }
        }
    }
}
