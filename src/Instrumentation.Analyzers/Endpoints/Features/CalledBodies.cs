using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>The methods of a compilation that a call may run: itself, what overrides or implements it, and what handles the message that it passes on.</summary>
internal sealed class CalledBodies(Compilation compilation, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _handlers = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _types = new(
        () => [.. SourceTypes.Of(compilation, cancellation).Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct)],
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Those that a call of <paramref name="method"/> may run; none where the compilation has none.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method) =>
        _known.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, found => [.. Find((IMethodSymbol)found)]);

    /// <summary>
    /// The methods that take a message of this type because their class says so in an interface (<c>IRequestHandler&lt;Withdraw, …&gt;</c>): whoever
    /// hands such a message to somebody unseen, a mediator or a bus, means them.
    /// </summary>
    public IReadOnlyList<IMethodSymbol> HandlersOf(INamedTypeSymbol message) =>
        _handlers.GetOrAdd(message.OriginalDefinition, found => [.. FindHandlers((INamedTypeSymbol)found)]);

    private IEnumerable<IMethodSymbol> Find(IMethodSymbol method)
    {
        if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty)
            yield return method;
        if (method.ContainingType is not { } declaring || !(declaring.TypeKind == TypeKind.Interface || method.IsVirtual || method.IsAbstract || method.IsOverride))
            yield break;
        foreach (var type in _types.Value)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var found in declaring.TypeKind == TypeKind.Interface ? Implementing(type, method) : Overriding(type, method))
                yield return found;
        }
    }

    private static IEnumerable<IMethodSymbol> Implementing(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (!Same(implemented, method.ContainingType))
                continue;
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (Same(member, method) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                    yield return found.OriginalDefinition;
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Overriding(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(method.Name))
        {
            for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (Same(overridden, method))
                    yield return (IMethodSymbol)member.OriginalDefinition;
            }
        }
    }

    private IEnumerable<IMethodSymbol> FindHandlers(INamedTypeSymbol message)
    {
        foreach (var type in _types.Value)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var implemented in type.AllInterfaces)
            {
                if (implemented.TypeArguments.Length == 0 || !Same(implemented.TypeArguments[0], message))
                    continue;
                foreach (var member in implemented.GetMembers())
                {
                    if (member is IMethodSymbol && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                        yield return found.OriginalDefinition;
                }
            }
        }
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left?.OriginalDefinition, right?.OriginalDefinition);
}
