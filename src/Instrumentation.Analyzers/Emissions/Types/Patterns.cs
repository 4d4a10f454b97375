using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>
/// Remembers which constants match which pattern, for as long as the plan lives: a pattern that takes its time would take
/// it again with every key stroke.
/// </summary>
internal static class Patterns
{
    private static readonly ConditionalWeakTable<ValueConstraints, ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether <paramref name="text"/> matches the pattern of <paramref name="constraints"/>, if there is one.</summary>
    public static bool Match(ValueConstraints constraints, string text) =>
        constraints.Pattern is not { } pattern
        || Known.GetOrCreateValue(constraints).GetOrAdd(text, text => ValuePattern.Matches(pattern, text));
}
