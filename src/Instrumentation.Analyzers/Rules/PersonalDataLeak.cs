using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Personal;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK113: what the code declares as personal data goes where the plan does not.</summary>
internal sealed class PersonalDataLeak : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK113",
        "Personal data in a property that is not pii",
        "'{0}' is [{1}] and goes into the property '{2}' of event '{3}', which is not personal data in the plan: send something else, or add 'pii' to the property",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var given in check.Given)
        {
            if (given.Meanings.Any(static meaning => PersonalProperty.IsDeclared(meaning.Property)))
                continue;
            foreach (var origin in ValueOrigins.Of(given.Value))
            {
                if (PersonalAttribute.Of(origin.Symbol) is not { } attribute)
                    continue;
                var meaning = given.Meanings[0];
                if (!check.IsSaidByWrapper(origin.Place, given))
                    check.Report(Descriptor, origin.Place, [meaning.Place], origin.Symbol.Name, attribute, meaning.Property.WireName, meaning.Emission.Event.WireName);
                break;
            }
        }
    }
}
