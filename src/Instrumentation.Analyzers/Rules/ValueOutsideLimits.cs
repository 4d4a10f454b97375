using System.Globalization;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Types;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK107: a constant that the plan does not allow.</summary>
internal sealed class ValueOutsideLimits : EmissionRule
{
    private const int LongestShown = 60;

    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK107",
        "Value outside the plan's limits",
        "{0} is no value of property '{1}' of event '{2}': {3}",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var given in check.Given)
        {
            if (!given.Meanings.Any(static meaning => IsLimited(meaning.Property)))
                continue;
            foreach (var possible in PossibleValues.Of(given.Value, static value => value.ConstantValue.HasValue))
            {
                var constant = ConstantMember.Of(possible.Value.Operation);
                if (!check.IsSaidByWrapper(possible.Place, given) && !(given.IsText && constant.Value is not string) && given.Meanings.All(meaning => LimitOf(constant, meaning) is not null))
                    Report(check, constant, given.Meanings[0], possible.Place);
            }
        }
    }

    private static bool IsLimited(PlanProperty property) =>
        property.Constraints is not null || property.Type is EnumType or ScalarType { Kind: ScalarKind.Integer };

    // The members of an enum are the plan's own in a typed event; how an SDK writes others, nobody knows.
    private static string? LimitOf(ConstantMember constant, PlannedProperty meaning) =>
        constant.Value is null ? null
        : constant.IsMember ? meaning.Emission.Emission.IsTyped ? ValueLimit.OfMember(constant.MemberName, meaning.Property) : null
        : ValueLimit.Of(Written(constant.Value, meaning), meaning.Property);

    // Where an SDK takes nothing but text, the text of a number is the number.
    private static object Written(object value, PlannedProperty meaning) =>
        value is string text
        && meaning.Property.Type is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal }
        && TextBag.IsTakenBy(meaning.Emission.Emission.Emitter)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : value;

    private void Report(EmissionCheck check, ConstantMember constant, PlannedProperty meaning, IOperation place) => check.Report(
        Descriptor,
        place,
        [meaning.Place],
        Shown(constant),
        meaning.Property.WireName,
        meaning.Emission.Event.WireName,
        LimitOf(constant, meaning)!);

    private static string Shown(ConstantMember constant) => constant switch
    {
        { MemberName: { } member } => $"'{member}'",
        { Value: string { Length: > LongestShown } text } => $"\"{text.Substring(0, LongestShown)}…\"",
        { Value: string or char } => $"\"{constant.Value}\"",
        { Value: bool flag } => flag ? "true" : "false",
        _ => Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "",
    };
}
