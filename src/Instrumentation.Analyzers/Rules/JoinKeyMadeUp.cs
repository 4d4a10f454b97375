using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK202: a join key is made on the spot, where the plan says that another source makes it.</summary>
internal sealed class JoinKeyMadeUp : EmissionRule
{
    /// <summary>The rule; the first argument is what is judged.</summary>
    public static readonly DiagnosticDescriptor Rule = TrackingRule.Create(
        "TRK202",
        "Join key made up",
        "{0} makes up the join key '{1}': {2} joins with nothing, so pass on the one that the source '{3}' made",
        Categories.Loss,
        DiagnosticSeverity.Error);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(EmissionCheck check)
    {
        foreach (var (emission, given) in check.GivenCarried)
        {
            if (given.Property.Key is not null && emission.IsMadeElsewhere(given.Property) && Made(given.Provenances) is { } made)
                check.Report(Descriptor, given.Value.Place, [given.Place], $"Event '{emission.Event.WireName}'", given.Property.WireName, made.Text, given.Property.Origin!);
        }
    }

    /// <summary>What makes up the key; null where one of its values is none of that.</summary>
    public static Provenance? Made(IReadOnlyList<Provenance> values) =>
        values.All(static value => value.Kind == ProvenanceKind.MadeUp || value.IsNoKey)
        && values.FirstOrDefault(static value => value.Kind == ProvenanceKind.MadeUp) is { Place: not null } made
            ? made
            : null;
}
