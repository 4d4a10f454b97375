using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>
/// What a referenced assembly is to us. Compilations that differ in their own code alone share the symbols of what
/// they reference, so each assembly is looked at once and not at every keystroke.
/// </summary>
internal sealed class ReferenceTraits
{
    private const string RuntimeAssembly = "Instrumentation";

    private static readonly ReferenceTraits Nothing = new([], isRuntime: false, writesDateOnly: false);

    // Holds the symbols weakly; nothing of a symbol stays in the value.
    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferenceTraits> Known = new();

    private ReferenceTraits(string[] ownedPlans, bool isRuntime, bool writesDateOnly)
    {
        OwnedPlans = ownedPlans;
        IsRuntime = isRuntime;
        WritesDateOnly = writesDateOnly;
    }

    /// <summary>The ids of the plans whose types the assembly owns.</summary>
    public string[] OwnedPlans { get; }

    /// <summary>Whether it is the runtime.</summary>
    public bool IsRuntime { get; }

    /// <summary>Whether it is a runtime that can write <c>System.DateOnly</c>; the one for netstandard2.0 cannot.</summary>
    public bool WritesDateOnly { get; }

    /// <summary>The traits of <paramref name="assembly"/>.</summary>
    public static ReferenceTraits Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static a => Look(a));

    private static ReferenceTraits Look(IAssemblySymbol assembly)
    {
        if (assembly.Identity.Name == RuntimeAssembly)
            return LookAtRuntime(assembly);

        // An assembly that does not reference the runtime cannot bear its attribute; this spares loading 160 of them.
        return References(assembly, RuntimeAssembly)
            ? new ReferenceTraits(PlansOf(assembly), isRuntime: false, writesDateOnly: false)
            : Nothing;
    }

    private static ReferenceTraits LookAtRuntime(IAssemblySymbol assembly)
    {
        if (assembly.GetTypeByMetadataName("Instrumentation.ITracker") is null)
            return Nothing;

        // Of the two runtimes the one for netstandard2.0 cannot. Asking the members of the writer would load every type that they mention.
        return new ReferenceTraits([], isRuntime: true, writesDateOnly: !References(assembly, "netstandard"));
    }

    private static bool References(IAssemblySymbol assembly, string name)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var identity in module.ReferencedAssemblies)
            {
                if (identity.Name == name)
                    return true;
            }
        }

        return false;
    }

    private static string[] PlansOf(IAssemblySymbol assembly)
    {
        var plans = new List<string>();
        foreach (var attribute in assembly.GetAttributes())
        {
            if (IsOwnerMark(attribute.AttributeClass)
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is string id)
            {
                plans.Add(id);
            }
        }

        return plans.ToArray();
    }

    private static bool IsOwnerMark(INamedTypeSymbol? attribute) =>
        attribute is { Name: "TrackingPlanAttribute", ContainingNamespace: { Name: RuntimeAssembly, ContainingNamespace.IsGlobalNamespace: true } };
}
