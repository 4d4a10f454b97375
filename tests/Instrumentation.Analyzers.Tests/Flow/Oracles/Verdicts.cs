using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>What the analyzer found in a random body, held against both oracles.</summary>
internal sealed class Verdicts(RandomBody body, IReadOnlyList<Diagnostic> findings)
{
    private readonly Interpreter _real = new(body, ignoresConditions: false);
    private readonly Interpreter _any = new(body, ignoresConditions: true);

    /// <summary>Whether anything in it cannot be verified.</summary>
    public bool IsUndecided => findings.Any(finding => finding.Id == "TRK309");

    /// <summary>Whether it is silent somewhere.</summary>
    public bool IsSilent => findings.Any(finding => finding.Id == "TRK304");

    /// <summary>What is wrong with the findings; null when both oracles agree.</summary>
    public string? Disagreement() => body.OwesBoth
        ? Disagreement(PlannedEvent.Placed) ?? Disagreement(PlannedEvent.Cancelled)
        : Disagreement(PlannedEvent.Placed);

    private string? Disagreement(PlannedEvent planned)
    {
        var (silent, repeated) = (_real.Silent(planned), RepeatedIn(_real, planned));
        if (!silent.All(_any.Silent(planned).Contains))
            return $"the oracles disagree: {Shown(silent)} and {Shown(_any.Silent(planned))}";
        var (errors, undecided, twice) = (LinesOf("TRK304", planned), LinesOf("TRK309", planned), LinesOf("TRK305", planned));
        if (body.Entry.Returns == ReturnType.Nothing)
            (silent, errors, undecided) = (AnyOf(silent), AnyOf(errors), AnyOf(undecided));
        return errors.Except(silent).Any() ? $"false TRK304 of {planned}: {Shown(errors)}, silent: {Shown(silent)}"
            : silent.Except(errors).Except(undecided).Any() ? $"missed TRK304 of {planned}: {Shown(errors)}, silent: {Shown(silent)}"
            : twice.Except(repeated).Any() ? $"false TRK305 of {planned}: {Shown(twice)}, repeated: {Shown(repeated)}"
            : !body.IsFresh || !body.IsWithoutLoops ? null
            : undecided.Count > 0 ? $"needless TRK309 of {planned}: {Shown(undecided)}"
            : repeated.Except(twice).Any() ? $"missed TRK305 of {planned}: {Shown(twice)}, repeated: {Shown(repeated)}"
            : null;
    }

    private IReadOnlyList<int> LinesOf(string id, PlannedEvent planned)
    {
        var name = planned == PlannedEvent.Placed ? "'order_placed'" : "'order_cancelled'";
        return [.. findings
            .Where(finding => finding.Id == id && finding.GetMessage().Contains(name, StringComparison.Ordinal))
            .Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line + 1)
            .Distinct()
            .Order()];
    }

    private static IReadOnlyList<int> RepeatedIn(Interpreter oracle, PlannedEvent planned) =>
        [.. oracle.Repeated.Where(repeated => repeated.Event == planned).Select(repeated => repeated.Line).Order()];

    // A graph does not say where a `return` without a value stands.
    private static IReadOnlyList<int> AnyOf(IReadOnlyList<int> lines) => lines.Count > 0 ? [0] : [];

    private static string Shown(IReadOnlyList<int> lines) => "[" + string.Join(", ", lines) + "]";
}
