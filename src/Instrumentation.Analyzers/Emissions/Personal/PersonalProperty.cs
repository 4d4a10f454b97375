using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Analyzers.Emissions.Personal;

/// <summary>What a plan says of a property's being personal data.</summary>
internal static class PersonalProperty
{
    /// <summary>Whether it is meant for personal data. A key of a user is at least pseudonymous.</summary>
    public static bool IsDeclared(PlanProperty property) => property.Pii is not null || property.Key == KeyLevel.User;

    /// <summary>Whether its own name suggests personal data: that fault is the plan's, and is reported there (TRK013).</summary>
    public static bool SaysItsName(PlanProperty property) => PersonalName.Suggests(property.Name) || PersonalName.Suggests(property.WireName);

    /// <summary>Whether text of any content fits into it.</summary>
    public static bool HoldsText(PropertyType type) => type switch
    {
        ScalarType { Kind: var kind } => kind is ScalarKind.String or ScalarKind.Any or ScalarKind.Uri or ScalarKind.Date or ScalarKind.Timestamp,
        ListType list => HoldsText(list.Item),
        UnionType union => union.Alternatives.Any(HoldsText),
        _ => false,
    };
}
