using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>Reads endpoints that libraries find by themselves, by what a class or its methods say.</summary>
internal sealed class LibraryReader(Compilation compilation, CancellationToken cancellation)
{
    private readonly FastEndpointReader? _fastEndpoints = Knows(compilation, FastEndpointReader.Base) ? new(new SourceCode(compilation, cancellation), compilation, cancellation) : null;
    private readonly bool _hasFunctions = FunctionReader.Triggers.Any(trigger => Knows(compilation, trigger));
    private readonly bool _hasWolverine = Knows(compilation, WolverineReader.Post);

    /// <summary>Those of <paramref name="type"/>.</summary>
    public IEnumerable<Endpoint> Of(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            yield break;
        if (_fastEndpoints?.Read(type) is { } found)
            yield return found;
        if (!_hasFunctions && !_hasWolverine)
            yield break;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } method
                && ((_hasFunctions ? FunctionReader.Read(method) : null) ?? (_hasWolverine ? WolverineReader.Read(method) : null)) is { } endpoint)
            {
                yield return endpoint;
            }
        }
    }

    // Attributes are slow to ask for, and most applications have none of these libraries.
    private static bool Knows(Compilation compilation, string typeName) => !compilation.GetTypesByMetadataName(typeName).IsEmpty;
}
