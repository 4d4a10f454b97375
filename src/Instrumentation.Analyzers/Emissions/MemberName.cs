using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>The member that code stands in, as reports and baselines name it.</summary>
internal static class MemberName
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary><c>Shop.Checkout.Pay(string)</c>; the property or event of an accessor.</summary>
    public static string Of(ISymbol symbol) =>
        (symbol is IMethodSymbol { AssociatedSymbol: { } member } ? member : symbol).ToDisplayString(Format);
}
