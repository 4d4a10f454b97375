using Instrumentation.Analyzers.Generation.Pipeline;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>A referenced assembly that has the types of a plan.</summary>
/// <param name="Assembly">Its name.</param>
/// <param name="Fingerprint">The state of the plan that they were generated from.</param>
internal sealed record PlanOwner(string Assembly, string? Fingerprint)
{
    /// <summary>The owners of the plan <paramref name="planId"/> among the references.</summary>
    public static IReadOnlyList<PlanOwner> Of(string planId, Compilation compilation)
    {
        var owners = new List<PlanOwner>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!ReferenceTraits.Of(assembly).OwnedPlans.Contains(planId))
                continue;
            foreach (var mark in assembly.GetAttributes())
            {
                if (mark is { AttributeClass.Name: "TrackingPlanAttribute", ConstructorArguments: { Length: 3 } arguments }
                    && arguments[0].Value as string == planId)
                {
                    owners.Add(new PlanOwner(assembly.Name, arguments[2].Value as string));
                }
            }
        }

        return owners;
    }
}
