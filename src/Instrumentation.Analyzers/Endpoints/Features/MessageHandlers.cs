using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>
/// The methods that take a message because their class says so in an interface (<c>IRequestHandler&lt;Withdraw, …&gt;</c>): whoever hands such a
/// message to somebody unseen, a mediator or a bus, means them.
/// </summary>
/// <param name="types">The types of the compilation.</param>
/// <param name="cancellation">Says when to stop.</param>
internal sealed class MessageHandlers(Func<IReadOnlyList<INamedTypeSymbol>> types, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Those of messages of this type.</summary>
    public IReadOnlyList<IMethodSymbol> Of(INamedTypeSymbol message) => _known.GetOrAdd(message.OriginalDefinition, found => [.. Find(found)]);

    private IEnumerable<IMethodSymbol> Find(ISymbol message)
    {
        foreach (var type in types())
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                continue;
            foreach (var implemented in type.AllInterfaces)
            {
                if (implemented.TypeArguments.Length == 0 || !SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0].OriginalDefinition, message))
                    continue;
                foreach (var member in implemented.GetMembers())
                {
                    if (member is IMethodSymbol && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                        yield return found.OriginalDefinition;
                }
            }
        }
    }
}
