using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>
/// The referenced assemblies that know our runtime: only those can hold generated types, marks or contracts. A project references some
/// two hundred assemblies, and one or two of these.
/// </summary>
internal static class RuntimeUsers
{
    private const string Runtime = "Instrumentation";

    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<IAssemblySymbol>> Known = new();

    /// <summary>Those that <paramref name="compilation"/> references.</summary>
    public static IReadOnlyList<IAssemblySymbol> Of(Compilation compilation) => Known.GetValue(compilation, Find);

    private static IReadOnlyList<IAssemblySymbol> Find(Compilation compilation)
    {
        var found = new List<IAssemblySymbol>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!FrameworkAssembly.Is(assembly.Name) && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime)))
                found.Add(assembly);
        }

        return found;
    }
}
