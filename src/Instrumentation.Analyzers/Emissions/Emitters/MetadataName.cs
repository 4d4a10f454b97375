using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>Full names without <c>global::</c>, as the table of emitters writes them.</summary>
internal static class MetadataName
{
    public static SymbolDisplayFormat Format { get; } =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
