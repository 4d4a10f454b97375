using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>Looks for types of the base library, nearest place first.</summary>
internal static class CoreTypes
{
    private const string Services = "System.Runtime.CompilerServices.";

    /// <summary>The attributes that no accessible type stands for.</summary>
    public static MissingAttributes MissingFrom(Compilation compilation)
    {
        var missing = MissingAttributes.None;
        if (!Has(compilation, Services + "IsExternalInit"))
            missing |= MissingAttributes.IsExternalInit;
        if (!Has(compilation, Services + "RequiredMemberAttribute"))
            missing |= MissingAttributes.RequiredMember;
        if (!Has(compilation, Services + "CompilerFeatureRequiredAttribute"))
            missing |= MissingAttributes.CompilerFeatureRequired;
        return missing;
    }

    /// <summary>Whether code of the compilation can use the type.</summary>
    public static bool Has(Compilation compilation, string metadataName)
    {
        // The core library has what the target has. The rest is for old targets: own code first, which may hold a
        // polyfill, then every reference.
        var core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly;
        if (core is not null && IsAccessible(core.GetTypeByMetadataName(metadataName), compilation))
            return true;
        if (compilation.Assembly.GetTypeByMetadataName(metadataName) is not null)
            return true;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (IsAccessible(assembly.GetTypeByMetadataName(metadataName), compilation))
                return true;
        }

        return false;
    }

    private static bool IsAccessible(INamedTypeSymbol? type, Compilation compilation) =>
        type is { DeclaredAccessibility: Accessibility.Public }
        || (type is { DeclaredAccessibility: Accessibility.Internal }
            && type.ContainingAssembly.GivesAccessTo(compilation.Assembly));
}
