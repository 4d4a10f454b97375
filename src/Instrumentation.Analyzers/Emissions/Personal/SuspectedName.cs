using Instrumentation.Analyzers.Emissions.Types;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Personal;

/// <summary>Names in the code that suggest personal data.</summary>
internal static class SuspectedName
{
    /// <summary>The first of <paramref name="origins"/> that suggests it; null when none does.</summary>
    public static ValueOrigin? Among(IReadOnlyList<ValueOrigin> origins)
    {
        foreach (var origin in origins)
        {
            if (IsFullNameOfCode(origin.Symbol) || (origin.Symbol is IMethodSymbol && PersonalName.IsHarmless(origin.Symbol.Name)))
                return null;
        }

        foreach (var origin in origins)
        {
            if (HoldsText(origin.Symbol) && PersonalName.Suggests(origin.Symbol.Name))
                return origin;
        }

        return null;
    }

    // `Type.FullName` and `FileInfo.FullName` are nobody's.
    private static bool IsFullNameOfCode(ISymbol origin) =>
        origin is { Name: "FullName", ContainingNamespace: { } declared } && declared.ToDisplayString().StartsWith("System", StringComparison.Ordinal);

    private static bool HoldsText(ISymbol origin)
    {
        var type = origin switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,

            // What is static belongs to the program.
            IFieldSymbol { IsStatic: false } field => field.Type,
            IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.Type,
            _ => null,
        };
        return StaticShape.Of(type) is WireShape.Text or WireShape.Moment or WireShape.Day
            || type is { Name: "IPAddress", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } };
    }
}
