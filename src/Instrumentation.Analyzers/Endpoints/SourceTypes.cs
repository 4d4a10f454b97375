using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Endpoints;

/// <summary>The types that a compilation declares.</summary>
internal static class SourceTypes
{
    /// <summary>All of them, nested ones too, in no particular order.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellation)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var symbol = pending.Pop();
            if (symbol is INamedTypeSymbol type)
                yield return type;
            foreach (var member in symbol is INamespaceSymbol space ? space.GetMembers() : symbol.GetTypeMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    pending.Push(inner);
            }
        }
    }
}
