using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints;
using Instrumentation.Analyzers.Endpoints.Features;
using Instrumentation.Analyzers.Endpoints.Routes;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>What the endpoints of a project are compared with. Read when the first one asks.</summary>
internal sealed class EndpointScope(Compilation compilation, TrackingPlan plan, CancellationToken cancellation)
{
    private readonly Lazy<EmissionReach> _reach = new(
        () => new EmissionReach(
            compilation,
            Codebase.Of(compilation, plan),
            FeatureTable.Of(compilation, plan, cancellation),
            cancellation),
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The path below which <paramref name="call"/>, which maps what is not read, does so; null where it may be any.</summary>
    public string? BelowOf(IInvocationOperation call) => UnseenRoutes.BelowOf(call, compilation, cancellation);

    /// <summary>The endpoints.</summary>
    public EndpointTable Endpoints => EndpointTable.Of(compilation, cancellation);

    /// <summary>What the plan names of them.</summary>
    public FeatureTable Features => FeatureTable.Of(compilation, plan, cancellation);

    /// <summary>Which of them may emit.</summary>
    public EmissionReach Reach => _reach.Value;
}
