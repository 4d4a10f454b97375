using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>Says which features of the plan start at a method: by documentation id, by route, or however else a plan names them.</summary>
internal interface IEntryPoints
{
    /// <summary>Whether any feature may start in the compilation that has written these names: in most projects of a solution none does.</summary>
    bool AreIn(WrittenNames written);

    /// <summary>The features that start at <paramref name="method"/>; none at most methods.</summary>
    IReadOnlyList<PlanFeature> FeaturesOf(IMethodSymbol method);

    /// <summary>The lambdas and local functions in <paramref name="body"/> that are entry points of features; none in most bodies.</summary>
    IReadOnlyList<(SyntaxNode Function, PlanFeature Feature)> FunctionsIn(SyntaxNode body);
}
