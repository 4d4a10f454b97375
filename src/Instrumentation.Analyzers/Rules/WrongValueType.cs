using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Types;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK106: no value of this static type can be what the plan allows. Of typed events, the compiler says so.</summary>
internal sealed class WrongValueType : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK106",
        "Value of the wrong type",
        "Property '{0}' of event '{1}' is {2}, which no value of the type '{3}' can be",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        if (check.Emission.IsTyped || check.Given.Count == 0)
            return;
        var fit = new TypeFit(TextBag.IsTakenBy(check.Emission.Emitter));
        foreach (var given in check.Given)
        {
            if (given.IsText)
                continue;
            foreach (var possible in PossibleValues.Of(given.Value, static value => StaticShape.Of(value.Type) != WireShape.Unknown))
            {
                var type = possible.Value.Operation.Type;
                if (!check.IsSaidByWrapper(possible.Place, given) && given.Meanings.All(meaning => fit.Excludes(type, meaning.Property)))
                    Report(check, given.Meanings[0], possible.Place, type!);
            }
        }
    }

    private void Report(EmissionCheck check, PlannedProperty meaning, IOperation place, ITypeSymbol type) => check.Report(
        Descriptor,
        place,
        [meaning.Place],
        meaning.Property.WireName,
        meaning.Emission.Event.WireName,
        PlannedTypeText.Of(meaning.Property.Type),
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
}
