using System.Globalization;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Generation.Robustness;

/// <summary>
/// What a hostile plan generates compiles. A short run with a fixed seed; <c>INSTRUMENTATION_FUZZ</c> is the number of
/// plans of a long one.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20261122;
    private const int PlansPerCompilation = 100;

    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("INSTRUMENTATION_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 300;

    [Fact]
    public void What_hostile_plans_generate_compiles()
    {
        var plans = new HostilePlans(Seed);
        var generated = 0;
        for (var done = 0; done < Count; done += PlansPerCompilation)
            generated += Compile(done, Math.Min(PlansPerCompilation, Count - done), plans.Next);

        // Plans of which nothing is left would prove nothing.
        Assert.True(generated > Count * 0.9, $"{generated} of {Count} plans generated something");
    }

    private static int Compile(int first, int count, Func<string> next)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var plans = new List<TrackingPlan>();
        for (var i = first; i < first + count; i++)
        {
            var text = next();
            if (PlanResolver.Resolve([PlanReader.Read("plan.yaml", text)]).Plan is not { } plan)
                continue;

            // Only so that many fit into one compilation.
            var id = string.Create(CultureInfo.InvariantCulture, $"p{i}");
            texts.Add(id, text);
            plans.Add(plan with { Id = id, Namespace = $"N{i}.{plan.Namespace}" });
        }

        var target = ConsumerTarget.All[first / PlansPerCompilation % ConsumerTarget.All.Count];
        var compilation = ModelCompilation.Of(plans, target);
        var fault = compilation.GetDiagnostics().FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning);
        if (fault is not null)
        {
            var tree = fault.Location.SourceTree!;
            var id = tree.FilePath.Split('/')[0];
            var line = tree.GetText().Lines[fault.Location.GetLineSpan().StartLinePosition.Line];
            Assert.Fail($"{target}: {fault}\n{line}\n\n{texts[id]}");
        }

        return plans.Count(p => !p.Events.IsEmpty);
    }
}
