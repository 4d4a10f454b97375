using Instrumentation.Analyzers.Baselines;
using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Redirects;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK213: an anonymous GET leads on to an action, a page or a route without its query. Most lose nothing, so it is said for information.</summary>
internal static class RedirectWithoutQuery
{
    public static DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK213",
        "Redirect without the query",
        "This redirect of an anonymous GET drops the query, and '{0}' with it, should a visit bring it: pass it on as a route value, or name the route in landing to be warned",
        Categories.Loss,
        DiagnosticSeverity.Info);

    /// <summary>What may be lost at <paramref name="site"/>; asked where <see cref="AttributionDropped"/> has nothing to say.</summary>
    public static PendingFinding? Check(RedirectSite site, AttributionNames names)
    {
        if (!site.Target.IsRoute || !site.Target.DropsQuery || !site.IsOpenPage || site.IsReadElsewhere || site.Way is Way.Guard or Way.Catch || site.IsKeptByFilter)
            return null;
        var group = names.Groups[0];
        return new PendingFinding(
            Descriptor, site.Redirect.Place, PlanLocation.Of(group.Place) is { } related ? [related] : [], [group.Members[0].Property.WireName]);
    }
}
