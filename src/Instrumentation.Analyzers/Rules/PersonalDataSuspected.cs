using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Personal;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK117: a name in the code suggests that personal data goes where the plan has none.</summary>
internal sealed class PersonalDataSuspected : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK117",
        "Name suggests personal data",
        "'{0}' sounds like personal data and goes into the property '{1}' of event '{2}', which is none in the plan: send something else, or add 'pii' to the property",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        foreach (var given in check.Given)
        {
            if (given.Meanings.Any(static meaning => !IsInnocent(meaning.Property)))
                continue;

            // What is declared as personal data is TRK113, which is certain.
            var origins = ValueOrigins.Of(given.Value);
            if (SuspectedName.Among(origins) is not { } suspected
                || check.IsSaidByWrapper(suspected.Place)
                || origins.Any(static origin => PersonalAttribute.Of(origin.Symbol) is not null))
            {
                continue;
            }

            var meaning = given.Meanings[0];
            check.Report(Descriptor, suspected.Place, [meaning.Place], suspected.Symbol.Name, meaning.Property.WireName, meaning.Emission.Event.WireName);
        }
    }

    private static bool IsInnocent(PlanProperty property) =>
        !PersonalProperty.IsDeclared(property) && !PersonalProperty.SaysItsName(property) && PersonalProperty.HoldsText(property.Type);
}
