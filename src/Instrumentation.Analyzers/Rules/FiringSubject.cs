using Instrumentation.Analyzers.Flow.Firing.Facts;
using Instrumentation.Analyzers.Flow.Firing.Owed;
using Instrumentation.Analyzers.Flow.Firing.Results;
using Instrumentation.Analyzers.Flow.Firing.Ways;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>A function, an event that it owes, and every way through it.</summary>
/// <param name="Function">The function.</param>
/// <param name="Owed">What it owes.</param>
/// <param name="Flow">The ways.</param>
/// <param name="Related">Where the plan asks for it.</param>
internal sealed record FiringSubject(IMethodSymbol Function, OwedEvent Owed, FunctionFlow Flow, IReadOnlyList<Location> Related)
{
    /// <summary>Who asks for the event, in the middle of a sentence.</summary>
    public string Owner => Owed.Feature is { } feature ? $"{Name} is an entry point of the feature '{feature.Name}'" : $"{Name} promises it";

    private string Name => Function.Name.Length > 0 ? $"'{Function.Name}'" : "this function";

    /// <summary>The successful ways on which the event has not fired, by the place where they leave; certain ones, or those that cannot be verified.</summary>
    public IEnumerable<Location> Silent(bool areCertain) => Flow.Exits
        .Where(static exit => IsOwing(exit))
        .GroupBy(PlaceOf)
        .Where(ways => ways.Any(static exit => IsCertain(exit)) == areCertain)
        .Select(static ways => ways.Key)
        .OrderBy(static place => place.SourceSpan.Start);

    private static bool IsOwing(WayOut exit) => exit is { Kind: ExitKind.Ok, Way: { Count: 0, IsExempt: false } };

    private static bool IsCertain(WayOut exit) => exit.Way.Doubts == Doubts.None && exit.Value is not { Verdict: Verdict.Unknown } and not { Kind: KnownValueKind.Telling };

    private Location PlaceOf(WayOut exit) => WayOutPlace.Of(exit, Flow.Declaration);
}
