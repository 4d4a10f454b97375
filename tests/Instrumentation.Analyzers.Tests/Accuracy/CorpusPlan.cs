using Instrumentation.Plan;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>A plan by which applications of the corpus live.</summary>
internal sealed class CorpusPlan
{
    private CorpusPlan(string file)
    {
        Text = File.ReadAllText(Path.Combine(CorpusProject.Folder, file));
        Plan = PlanResolver.Resolve([PlanReader.Read("tracking-plan.yaml", Text)]).Plan!;
    }

    /// <summary>A shop: names, properties and keys.</summary>
    public static CorpusPlan Grocer { get; } = new("tracking-plan.yaml");

    /// <summary>A school: attribution, origins, features, exemptions, landing routes, boundaries and limits.</summary>
    public static CorpusPlan Academy { get; } = new("academy-plan.yaml");

    /// <summary>A warehouse: every form of name, bag and wrapper, without keys.</summary>
    public static CorpusPlan Depot { get; } = new("depot-plan.yaml");

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The plan.</summary>
    public Plan.Model.TrackingPlan Plan { get; }
}
