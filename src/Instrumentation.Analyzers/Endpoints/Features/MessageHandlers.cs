using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>
/// The methods that take a message because their class says so in an interface (<c>IRequestHandler&lt;Withdraw, …&gt;</c>), or by its name alone, as
/// buses find them too (<c>WithdrawHandler.Handle(Withdraw)</c>): whoever hands such a message to somebody unseen means them.
/// </summary>
/// <param name="types">The types of the compilation.</param>
/// <param name="cancellation">Says when to stop.</param>
internal sealed class MessageHandlers(Func<IReadOnlyList<INamedTypeSymbol>> types, CancellationToken cancellation)
{
    private static readonly string[] ClassEnds = ["Handler", "Handlers", "Consumer", "Consumers"];
    private static readonly string[] MethodNames = ["Handle", "HandleAsync", "Handles", "HandlesAsync", "Consume", "ConsumeAsync", "Consumes", "ConsumesAsync"];

    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    // By the interface that says so, or by name alone.
    private Dictionary<ISymbol, List<(INamedTypeSymbol Type, INamedTypeSymbol? Interface)>>? _byMessage;

    /// <summary>Those of messages of this type.</summary>
    public IReadOnlyList<IMethodSymbol> Of(INamedTypeSymbol message) => _known.GetOrAdd(message.OriginalDefinition, found => [.. Find(found)]);

    private IEnumerable<IMethodSymbol> Find(ISymbol message)
    {
        if (!(_byMessage ??= Index()).TryGetValue(message, out var takers))
            yield break;
        foreach (var (type, implemented) in takers)
        {
            if (implemented is null)
            {
                foreach (var method in ByName(type))
                {
                    if (SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type.OriginalDefinition, message))
                        yield return method.OriginalDefinition;
                }

                continue;
            }

            foreach (var member in implemented.GetMembers())
            {
                if (member is IMethodSymbol && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                    yield return found.OriginalDefinition;
            }
        }
    }

    // Read once: a project makes objects of thousands of types, and each may be a message.
    private Dictionary<ISymbol, List<(INamedTypeSymbol Type, INamedTypeSymbol? Interface)>> Index()
    {
        var index = new Dictionary<ISymbol, List<(INamedTypeSymbol, INamedTypeSymbol?)>>(SymbolEqualityComparer.Default);
        foreach (var type in types())
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
                continue;
            foreach (var implemented in type.AllInterfaces)
            {
                if (implemented.TypeArguments.Length > 0)
                    Add(implemented.TypeArguments[0].OriginalDefinition, type, implemented);
            }

            foreach (var method in ByName(type))
                Add(method.Parameters[0].Type.OriginalDefinition, type, null);
        }

        return index;

        void Add(ISymbol message, INamedTypeSymbol type, INamedTypeSymbol? implemented)
        {
            if (!index.TryGetValue(message, out var takers))
                index.Add(message, takers = []);
            if (!takers.Contains((type, implemented)))
                takers.Add((type, implemented));
        }
    }

    private static IEnumerable<IMethodSymbol> ByName(INamedTypeSymbol type)
    {
        if (!Array.Exists(ClassEnds, end => type.Name.EndsWith(end, StringComparison.Ordinal)))
            yield break;
        foreach (var name in MethodNames)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: > 0 } method)
                    yield return method;
            }
        }
    }
}
