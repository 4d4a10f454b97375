using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Sites;

namespace Instrumentation.Build.Merging;

/// <summary>
/// What the reports of several projects say together about one plan: which events nobody sends (TRK501), which entry points of
/// features nobody has (TRK502), which exemptions and emitters apply to nothing (TRK505), and which events no test speaks of (TRK504).
/// </summary>
internal sealed class MergedReport
{
    private const int MaxListed = 5;

    private readonly TrackingPlan _plan;
    private readonly IReadOnlyList<ProjectReport> _projects;
    private readonly IReadOnlyList<ProjectReport> _shipped;

    public MergedReport(TrackingPlan plan, IReadOnlyList<ProjectReport> projects)
    {
        _plan = plan;
        _projects = projects;
        _shipped = [.. projects.Where(static project => !project.IsTest)];
        Emitted = [.. from project in _shipped from site in project.Sites where !site.IsDead from name in site.Events select name];
        Judged = [.. plan.Events.Where(planned => planned.Status == EventStatus.Active && IsSentHere(planned))];
    }

    /// <summary>How many emission sites were looked at; one that several target frameworks share is one.</summary>
    public int Sites => _shipped.Sum(static project => project.Sites.Distinct().Count());

    /// <summary>The names of the events that are sent.</summary>
    public HashSet<string> Emitted { get; }

    /// <summary>The events that these projects have to send: what is agreed and in use, and of their sources where they name some.</summary>
    public IReadOnlyList<PlanEvent> Judged { get; }

    /// <summary>What is wrong.</summary>
    public IEnumerable<MergedFinding> Findings() => NeverEmitted().Concat(EntryPointsNotFound()).Concat(IdleExemptions()).Concat(IdleEmitters()).Concat(NeverAsserted());

    private IEnumerable<MergedFinding> NeverEmitted()
    {
        var missing = Judged.Where(planned => !Emitted.Contains(planned.WireName)).ToList();
        if (missing.Count == 0)
            yield break;

        // One call that may send anything is enough to make certain of nothing.
        var open = _shipped.SelectMany(static project => project.Sites).FirstOrDefault(static site => !site.IsDead && !site.NamesAreKnown && !site.NamesAreTheCallers);
        if (open is not null)
        {
            yield return new MergedFinding(
                BuildRules.NameNotVerified,
                missing[0].Place,
                $"Whether {Listed(missing)} is ever sent cannot be verified: {open.Member} in {open.File} sends an event whose name nobody can know before it runs. Give it a constant name");
            yield break;
        }

        foreach (var planned in missing)
        {
            yield return new MergedFinding(
                BuildRules.NeverEmitted,
                planned.Place,
                $"Event '{planned.WireName}' is planned and never sent: no call that can run sends it in {ProjectNames()}. Send it, or give it 'status: draft' until somebody does, or remove it");
        }
    }

    private IEnumerable<MergedFinding> EntryPointsNotFound()
    {
        var (found, open) = EntryPoints();
        foreach (var feature in _plan.Features.Where(IsOfferedHere))
        {
            foreach (var entry in feature.EntryPoints.Where(entry => !found.Contains(entry.Text)))
            {
                // A method is there or not; a route may be the one that nobody can tell.
                yield return IsDocumentationId(entry.Text) || open.FirstOrDefault(unread => MayBe(unread, entry.Text)) is not { } unknown
                    ? new MergedFinding(
                        BuildRules.EntryPointNotFound,
                        entry.Place,
                        $"Entry point '{entry.Text}' of feature '{feature.Name}' is in none of {ProjectNames()}{Near(entry.Text)}: name the method or route that the feature has now, or remove it from the plan")
                    : new MergedFinding(
                        BuildRules.EntryPointNotVerified,
                        entry.Place,
                        $"Whether entry point '{entry.Text}' of feature '{feature.Name}' exists cannot be verified: {unknown.Member} in {unknown.File} has a route that nobody can know before it runs. Name the method by its documentation id instead");
            }
        }
    }

    // Without features nothing asks for an exemption, and no project reports entry points. A route that nobody can tell may be the exempt one,
    // and an exemption too many loses no event: there is nothing to verify then.
    private IEnumerable<MergedFinding> IdleExemptions()
    {
        if (_plan.Features.IsEmpty)
            return [];
        var (found, open) = EntryPoints();
        return _plan.Exemptions
            .Select(static exemption => exemption.EntryPoint)
            .Where(entry => !found.Contains(entry.Text) && (IsDocumentationId(entry.Text) || !open.Exists(unread => MayBe(unread, entry.Text))))
            .Select(entry => new MergedFinding(
                PlanRules.IdleEntry,
                entry.Place,
                $"Exemption of '{entry.Text}' applies to nothing: no such method or route is in {ProjectNames()}{Near(entry.Text)}. Name the one that is exempt now, or remove the exemption"));
    }

    // A plan may name methods that only some of its projects have, so none of them alone can tell a slip of the pen.
    private IEnumerable<MergedFinding> IdleEmitters()
    {
        var called = new HashSet<string?>(_projects.SelectMany(static project => project.Sites).Select(static site => site.Declaration));
        var there = new HashSet<string?>(_projects.SelectMany(static project => project.Emitters).Select(static emitter => emitter.Method));
        return _plan.Emitters
            .Where(emitter => emitter.Method is not null && !called.Contains(emitter.Method))
            .Select(emitter => new MergedFinding(
                PlanRules.IdleEntry,
                emitter.Place,
                there.Contains(emitter.Method)
                    ? $"Emitter '{emitter.Method}' applies to nothing: the method is there, and no call of it is in {ProjectNames()}. Call it where something is to be sent, or remove the emitter"
                    : $"Emitter '{emitter.Method}' applies to nothing: {ProjectNames()} {(_shipped.Count == 1 ? "knows" : "know")} no method of this documentation id, so nothing is checked by it. Write that of the method that sends now, or remove the emitter"));
    }

    // The entry points of the plan that some project has, and those whose route nobody can tell.
    private (HashSet<string> Found, List<ReportedEntryPoint> Open) EntryPoints()
    {
        var reported = _shipped.SelectMany(static project => project.EntryPoints).ToList();
        return (
            [.. reported.Where(static entry => entry.Near is null).Select(static entry => entry.EntryPoint).OfType<string>()],
            [.. reported.Where(static entry => entry.EntryPoint is null)]);
    }

    // Of a hub at `/chat`, only what lies there may be a route that is not read.
    private static bool MayBe(ReportedEntryPoint unread, string entryPoint)
    {
        if (unread.Below is null)
            return true;
        var path = "/" + entryPoint.Trim().Split([' '], 2).Last().Split('?')[0].Trim().Trim('/') + "/";
        return path.StartsWith(unread.Below.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
    }

    // What some project has instead; else how an entry is written, where this one is written otherwise.
    private string Near(string entryPoint) =>
        _shipped.SelectMany(static project => project.EntryPoints).FirstOrDefault(reported => reported.EntryPoint == entryPoint && reported.Near is not null) is { Near: { } near } ? $" (did you mean '{near}'?)"
        : !IsDocumentationId(entryPoint) && entryPoint.Trim().IndexOf(' ') < 0 ? " (an entry point is a verb and a route, 'POST /orders/{id}', or the documentation id of a method, 'M:Shop.Orders.Place')"
        : "";

    private static bool IsDocumentationId(string entryPoint) => entryPoint.Length > 1 && entryPoint[1] == ':';

    private bool IsOfferedHere(PlanFeature feature) =>
        feature.Emits.IsEmpty || _plan.Events.Any(planned => feature.Emits.Contains(planned.Name) && IsSentHere(planned));

    // Without a test project there is nobody to ask.
    private IEnumerable<MergedFinding> NeverAsserted()
    {
        if (_projects.Count == _shipped.Count)
            return [];
        var asserted = new HashSet<string>(_projects.Where(static project => project.IsTest).SelectMany(static project => project.Uses).Select(static use => use.Event));
        return Judged
            .Where(planned => Emitted.Contains(planned.WireName) && !asserted.Contains(planned.WireName))
            .Select(static planned => new MergedFinding(
                BuildRules.NeverAsserted,
                planned.Place,
                $"Event '{planned.WireName}' is sent, and no test asserts that it is: assert it where the behaviour that sends it is tested"));
    }

    private bool IsSentHere(PlanEvent planned)
    {
        if (planned.Sources.IsEmpty)
            return true;
        var own = _shipped.SelectMany(static project => project.Sources).ToList();

        // Projects that do not say what they are cannot be asked for what browsers send.
        return own.Count > 0
            ? planned.Sources.Any(own.Contains)
            : planned.Sources.Any(name => _plan.Sources.Any(source => source.Name == name && source.Kind == SourceKind.Server));
    }

    private string ProjectNames() => _shipped.Count <= MaxListed
        ? string.Join(", ", _shipped.Select(static project => project.Name))
        : $"any of {_shipped.Count} projects";

    private static string Listed(IReadOnlyList<PlanEvent> events)
    {
        var names = string.Join(", ", events.Take(MaxListed).Select(static planned => $"'{planned.WireName}'"));
        return events.Count <= MaxListed ? names : $"{names} or {events.Count - MaxListed} more";
    }
}
