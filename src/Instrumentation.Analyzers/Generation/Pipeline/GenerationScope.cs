using System.Text;
using Instrumentation.Analyzers.Generation.Emission;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>What all generated files of a plan have in common. A change of it writes every file anew.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Namespace">The namespace of the generated types, as the plan has it.</param>
/// <param name="IsInternal">Whether the types are internal rather than public.</param>
/// <param name="HasDateOnly">Whether dates are <c>System.DateOnly</c> rather than text.</param>
internal sealed record GenerationScope(string PlanId, string Namespace, bool IsInternal, bool HasDateOnly)
{
    /// <summary>The scope of <paramref name="plan"/>.</summary>
    public static GenerationScope Of(TrackingPlan plan, GenerationOptions options, GenerationEnvironment environment) =>
        new(plan.Id, plan.Namespace, options.IsInternal, environment.HasDateOnly);

    /// <summary>The accessibility keyword of the types.</summary>
    public string Accessibility => IsInternal ? "internal" : "public";

    /// <summary>The namespace of the types, as a declaration writes it.</summary>
    public string TypesNamespace => CSharpText.Namespace(Namespace);

    /// <summary>
    /// The namespace of what stands behind the types. It is not the plan's, so that no name of a plan can collide with
    /// it.
    /// </summary>
    public string SupportNamespace
    {
        get
        {
            var name = new StringBuilder("Instrumentation.Generated.Plan_", 32 + PlanId.Length);
            foreach (var c in PlanId)
                name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? c : '_');
            return name.ToString();
        }
    }

    /// <summary>The full name of a type that stands in the plan's namespace.</summary>
    public string TypeName(string name) => "global::" + TypesNamespace + "." + CSharpText.Identifier(name);

    /// <summary>The full name of a class behind the types.</summary>
    public string Support(string name) => "global::" + SupportNamespace + "." + name;
}
