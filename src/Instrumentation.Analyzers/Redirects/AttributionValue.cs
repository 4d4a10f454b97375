using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <summary>Values that say where the visit came from, and not which partner's link this is.</summary>
internal static class AttributionValue
{
    /// <summary>Whether <paramref name="operation"/> reads one out of a query, or is named as one.</summary>
    public static bool Is(IOperation operation, AttributionNames names) =>
        operation.DescendantsAndSelf().Any(part => RequestQuery.NameIn(part) is not null || IsNamed(part, names) || IsFoundInQuery(part));

    // `query.TryGetValue("utm_source", out var s)`
    private static bool IsFoundInQuery(IOperation operation)
    {
        if (operation is not ILocalReferenceOperation local)
            return false;
        foreach (var mention in Mentions.In(local.Body()).Of(local.Local))
        {
            for (var around = mention.Parent; around is not null and not IBlockOperation; around = around.Parent)
            {
                if (RequestQuery.NameIn(around) is not null)
                    return true;
            }
        }

        return false;
    }

    // `utmSource`, `UtmSource` and `source` are all meant for `utm_source`.
    private static bool IsNamed(IOperation operation, AttributionNames names)
    {
        var name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IFieldReferenceOperation { Field.HasConstantValue: false } field => field.Field.Name,
            IPropertyReferenceOperation property => property.Property.Name,
            _ => null,
        };
        if (name is null)
            return false;
        name = Bare(name);
        return names.All.Any(attribution => string.Equals(Bare(attribution), name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(attribution.Substring(attribution.LastIndexOf('_') + 1), name, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string name) => name.Replace("_", "").Replace("-", "");
}
