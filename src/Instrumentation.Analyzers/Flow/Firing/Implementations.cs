using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing;

/// <summary>The methods of a compilation that implement or override others.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly Dictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private List<INamedTypeSymbol>? _types;

    /// <summary>Every type of the compilation.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types ??= [.. TypesIn(compilation.Assembly.GlobalNamespace)];

    /// <summary>The bodies that a virtual call of <paramref name="method"/> may run: its own, if it has one, and those of types below.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method)
    {
        if (!_known.TryGetValue(method, out var found))
            _known.Add(method, found = [.. Find(method)]);
        return found;
    }

    private IEnumerable<IMethodSymbol> Find(IMethodSymbol method)
    {
        if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty)
            yield return method;
        var isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in Types)
        {
            foreach (var candidate in isInterface ? Implementing(type, method) : Overriding(type, method))
            {
                if (!candidate.IsAbstract && seen.Add(candidate))
                    yield return candidate;
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Implementing(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            yield break;
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

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol root)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is INamedTypeSymbol type)
                yield return type;
            foreach (var member in current.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    pending.Push(inner);
            }
        }
    }
}
