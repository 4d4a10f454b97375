using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Redirects;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK203: who came through a campaign leaves by a redirect without what says so.</summary>
internal static class AttributionDropped
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK203",
        "Attribution dropped by a redirect",
        "This redirect {0}",
        Categories.Loss,
        DiagnosticSeverity.Warning);

    /// <summary>What is lost for certain at <paramref name="site"/>; null when nothing is, or nobody can tell.</summary>
    public static PendingFinding? Check(RedirectSite site, AttributionNames names) =>
        Lost(site, names) is { } finding && !site.IsKeptByFilter ? finding : null;

    private static PendingFinding? Lost(RedirectSite site, AttributionNames names)
    {
        var target = site.Target;
        if (target.IsUnknown || target.IsElsewhere || site.IsOfPost)
            return null;
        if (site.Landing is { } landing && target.DropsQuery && !site.IsReadElsewhere)
            return Found(site, landing.Place, $"drops '{Example(names)}' and the rest of the query of a landing page ('{landing.Text}' in landing): add Request.QueryString to its target");
        if (site.IsQuiet || site.Way == Way.Catch)
            return null;
        var group = names.Groups[0];
        if (target.ChangesCase)
            return Found(site, group.Place, $"changes the letter case of '{Example(names)}' and of every other value of the query: change the case of the path alone");
        if (!target.KeepsQuery && PartlyKept(target, names) is var (kept, missing))
            return Found(site, kept.Place, $"drops {Quoted.List(missing)} of '{kept.Name}': pass on the whole group, or the whole query");
        if (!target.DropsQuery || site.IsReadElsewhere)
            return null;
        if (target.IsOwnPath && (site.IsOpenPage || site.IsOnEveryWay))
            return Found(site, group.Place, $"leads to the request's own path without its query, and so drops '{Example(names)}': add Request.QueryString to its target");
        return target is { IsLocal: true, IsRoute: false } && site.IsOpenPage && site.Way == Way.Always && !QuietPlace.IsTool(target.Literal)
            ? Found(site, group.Place, $"drops '{Example(names)}' and the rest of the query of every visit: add Request.QueryString to its target")
            : null;
    }

    private static (PlanGroup Group, IReadOnlyList<string> Missing)? PartlyKept(Target target, AttributionNames names)
    {
        foreach (var group in names.Groups)
        {
            var missing = group.Members.Select(static member => member.Property.WireName).Where(name => !target.Copied.Contains(name) && !target.Tagged.Contains(name)).ToList();
            if (missing.Count > 0 && group.Members.Any(member => target.Copied.Contains(member.Property.WireName)))
                return (group, missing);
        }

        return null;
    }

    private static string Example(AttributionNames names) => names.Groups[0].Members[0].Property.WireName;

    private static PendingFinding Found(RedirectSite site, PlanPlace place, string what) =>
        new(Descriptor, site.Redirect.Place, PlanLocation.Of(place) is { } related ? [related] : [], [what]);
}
