using System.Collections.Concurrent;
using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Calls;

/// <summary>The methods of a compilation that implement or override others. Several may ask at once.</summary>
internal sealed class Implementations(Compilation compilation, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _types = new(() => [.. SourceTypes.Of(compilation, cancellation)], LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Every type of the compilation.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types.Value;

    /// <summary>The bodies that a call of <paramref name="method"/> may run: its own, if it has one, and those of types below. None where the compilation has none.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method) =>
        _known.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, found => [.. Find((IMethodSymbol)found).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)]);

    private IEnumerable<IMethodSymbol> Find(IMethodSymbol method)
    {
        if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty)
            yield return method;
        if (method.ContainingType is not { } declaring || !(declaring.TypeKind == TypeKind.Interface || method.IsVirtual || method.IsAbstract || method.IsOverride))
            yield break;
        foreach (var type in TypesBelow.In(compilation).Of(declaring))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var candidate in declaring.TypeKind == TypeKind.Interface ? Implementing(type, method) : Overriding(type, method))
            {
                if (!candidate.IsAbstract)
                    yield return candidate;
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Implementing(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method.ContainingType.OriginalDefinition))
                continue;
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                    && type.FindImplementationForInterfaceMember(member) is IMethodSymbol { ContainingType: not null } found)
                {
                    yield return found.OriginalDefinition;
                }
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Overriding(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(method.Name))
        {
            for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                {
                    yield return ((IMethodSymbol)member).OriginalDefinition;
                    break;
                }
            }
        }
    }
}
