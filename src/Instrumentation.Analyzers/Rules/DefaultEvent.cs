using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK112: an event that nobody built reaches <c>Track</c>, or becomes a dictionary for an SDK.</summary>
internal sealed class DefaultEvent : EmissionRule
{
    private const int MaxDepth = 8;

    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK112",
        "Default event",
        "A default '{0}' {1}, so build it with 'new'",
        Categories.Emission,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        if (check.Emission is { IsTyped: true, Bag.Place: { } given })
            Check(check, given, depth: 0);
    }

    private void Check(EmissionCheck check, IOperation given, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (given.Unwrapped())
        {
            case IDefaultValueOperation { Type: { } type } value:
                check.Report(Descriptor, value, [], type.Name, Fate(check));
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Check(check, conditional.WhenTrue, depth + 1);
                Check(check, whenFalse, depth + 1);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Check(check, arm.Value, depth + 1);
                break;
            case ILocalReferenceOperation { Type: { } type } local when IsDefault(local):
                check.Report(Descriptor, local, [], type.Name, Fate(check));
                break;
        }
    }

    private static bool IsDefault(ILocalReferenceOperation local) =>
        ValueWalk.At(local, local.Local) is { MayBeInitial: false, MayBeOther: false, Values: { Count: > 0 } values }
        && values.All(static value => value.Unwrapped() is IDefaultValueOperation);

    private static string Fate(EmissionCheck check) => ReferenceEquals(check.Emission.Emitter.Definition, DeclaredEmitters.Dictionary)
        ? "becomes a dictionary: none of its properties is set"
        : "reaches Track: it has no properties and is never written";
}
