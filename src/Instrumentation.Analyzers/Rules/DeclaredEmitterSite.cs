using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Sites;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules;

/// <summary>
/// TRK900 for <c>emitters:</c>: each method of the plan's that the compilation knows, so that a report over all projects can tell
/// one that nobody calls from one that is not there.
/// </summary>
internal static class DeclaredEmitterSite
{
    /// <summary>Reports those of <paramref name="plan"/>.</summary>
    public static void Report(TrackingPlan plan, Compilation compilation, Action<Diagnostic> report)
    {
        foreach (var emitter in plan.Emitters)
        {
            if (emitter.Method is { } id && DeclaredEmitters.Resolve(emitter, compilation).Any())
                report(Diagnostic.Create(EmissionSite.Rule, Location.None, new ReportedEmitter(id).ToProperties().ToImmutableDictionary(), $"'{id}' is known, which the plan names as an emitter"));
        }
    }
}
