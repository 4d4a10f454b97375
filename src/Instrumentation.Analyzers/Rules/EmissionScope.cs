using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules;

/// <summary>What the emissions of a project are compared with: its code, its plan, and what the build says of both.</summary>
internal sealed class EmissionScope
{
    private readonly Lazy<PlanIndex> _plan;
    private readonly Lazy<EventTypes> _types;
    private readonly Lazy<KeyNames> _keyNames;

    public EmissionScope(Compilation compilation, Codebase code, TrackingPlan plan, ResolvedPlan resolved, AnalyzerConfigOptions options)
    {
        Code = code;
        Sources = BuildOptions.SourcesOf(options);
        Today = BuildOptions.TodayOf(options);
        _plan = new(() => new PlanIndex(plan, resolved));
        _types = new(() => new EventTypes(compilation, plan));
        _keyNames = new(() => new KeyNames(plan));
    }

    /// <summary>The code.</summary>
    public Codebase Code { get; }

    /// <summary>The plan; read when the first emission asks for it.</summary>
    public PlanIndex Plan => _plan.Value;

    /// <summary>Which events have a generated type that the code can name.</summary>
    public EventTypes Types => _types.Value;

    /// <summary>What the code may call the plan's join keys.</summary>
    public KeyNames KeyNames => _keyNames.Value;

    /// <summary>Which sources of the plan the project is, if it says so.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The day of the build, <c>yyyy-MM-dd</c>; null when it does not say.</summary>
    public string? Today { get; }

    /// <summary>Whether the event must not be sent any more.</summary>
    public bool IsOver(PlanEvent planned) => planned.Status == EventStatus.Removed || HasExpired(planned);

    /// <summary>Whether the last day on which the event may be sent is past.</summary>
    public bool HasExpired(PlanEvent planned) =>
        Today is not null && planned.Expires is { } last && string.CompareOrdinal(last, Today) < 0;
}
