using System.Globalization;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The one file that changes with every version of the plan: the mark of the owner, and the plan's definition.</summary>
internal sealed record PlanDeclarationFile(GenerationScope Scope, int Version, string Fingerprint) : GeneratedFile("Plan.g.cs")
{
    /// <summary>The class with the plan's definition.</summary>
    public const string SupportClass = "Plan";

    /// <summary>The file of <paramref name="plan"/>.</summary>
    public static PlanDeclarationFile Of(TrackingPlan plan, GenerationScope scope) => new(scope, plan.Version, plan.Fingerprint);

    /// <inheritdoc/>
    protected override void Emit(CodeWriter code)
    {
        var id = CSharpText.Literal(Scope.PlanId);
        var version = Version.ToString(CultureInfo.InvariantCulture);
        code.Line(
            "[assembly: global::Instrumentation.TrackingPlanAttribute(", id, ", " + version, ", " + CSharpText.Literal(Fingerprint), ")]");
        code.Line();
        SupportClassDeclaration.Write(code, Scope, SupportClass, () => code.Line(
            "internal static readonly global::Instrumentation.Infrastructure.PlanDefinition Definition = ",
            "new global::Instrumentation.Infrastructure.PlanDefinition(", id, ", " + version, ");"));
    }
}
