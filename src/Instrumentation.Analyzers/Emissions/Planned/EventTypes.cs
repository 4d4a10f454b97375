using System.Collections.Concurrent;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Planned;

/// <summary>Which events of a plan have a generated type that the code of a compilation can name.</summary>
internal sealed class EventTypes(Compilation compilation, TrackingPlan plan)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="planned"/> is one of them.</summary>
    public bool Has(PlanEvent planned) => _known.GetOrAdd(planned.WireName, _ => IsVisible(planned));

    // The name leads to the type, and the attribute says whether it is the event's.
    private bool IsVisible(PlanEvent planned)
    {
        var name = plan.Namespace + "." + planned.TypeName;
        return IsVisible(planned, name, compilation.Assembly) || RuntimeUsers.Of(compilation).Any(assembly => IsVisible(planned, name, assembly));
    }

    private bool IsVisible(PlanEvent planned, string name, IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName(name) is { } type && GeneratedTypes.EventName(type) == planned.WireName && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
