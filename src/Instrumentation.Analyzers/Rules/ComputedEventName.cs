using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK102: the name is put together at run time.</summary>
internal sealed class ComputedEventName : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK102",
        "Event name is computed",
        "The name of the event is computed here, so nobody can check it against the plan: send a constant name, and what varies as a property",
        Categories.Emission,
        DiagnosticSeverity.Warning);

    public override void Check(EmissionCheck check)
    {
        if (!MeantEvent.NameDecides(check.Emission, check.Plan))
            return;
        foreach (var name in check.Emission.Names)
        {
            if (IsSaid(name, check))
                check.Report(Descriptor, name.Place, []);
        }
    }

    /// <summary>Whether this is what is wrong with the name.</summary>
    public static bool IsSaid(EventName name, EmissionCheck check) => name.Certainty == NameCertainty.Computed && !IsKnownAtCalls(name, check);

    // One that is put together of what the caller gives is read at each call, and computed only where the caller's part is.
    private static bool IsKnownAtCalls(EventName name, EmissionCheck check) =>
        name.Parameter is { ContainingSymbol: IMethodSymbol method } parameter
        && check.Code.Wrappers.MayForward(parameter, check.Emission.Call)
        && check.Code.Wrappers.IsCalled(method.Name);
}
