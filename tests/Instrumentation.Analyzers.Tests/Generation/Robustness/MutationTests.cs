using System.Globalization;
using Instrumentation.Plan;
using Instrumentation.Plan.Tests.Robustness;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Generation;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Generation.Robustness;

/// <summary>
/// What a hostile plan generates compiles. A short run with a fixed seed; <c>INSTRUMENTATION_FUZZ</c> is the number of
/// plans of a long one, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public sealed class MutationTests
{
    private const int PlansPerCompilation = 100;

    private static readonly int Count = LongRun.Count(200);
    private static readonly int Seed = LongRun.Seed(20261122);

    private readonly List<string> _faults = [];

    [Fact]
    public void What_hostile_plans_generate_compiles() => Run(new HostilePlans(Seed).Next);

    [Fact]
    public void What_is_left_of_damaged_plans_compiles() => Run(new PlanMutator(Seed, Originals()).Next);

    private static string[] Originals()
    {
        // One event of each kind at a time: damage of a small plan is rarely lost in the rest.
        var text = PlanFiles.EveryType.Text.ToString();
        var events = text.IndexOf("\nevents:", StringComparison.Ordinal);
        var nested = text.IndexOf("  everything_nested:", StringComparison.Ordinal);
        var optional = text.IndexOf("  everything_optional:", StringComparison.Ordinal);
        return [text[..nested], text[..(events + "\nevents:\n".Length)] + text[optional..nested], text[..(events + "\nevents:\n".Length)] + text[nested..]];
    }

    private void Run(Func<string> next)
    {
        var generated = 0;
        for (var done = 0; done < Count && _faults.Count < 20; done += PlansPerCompilation)
            generated += Compile(done, Math.Min(PlansPerCompilation, Count - done), next);

        Assert.True(_faults.Count == 0, string.Join("\n\n", _faults));

        // Plans of which nothing is left would prove nothing.
        Assert.True(generated > Count * 0.5, $"{generated} of {Count} plans generated something");
    }

    private int Compile(int first, int count, Func<string> next)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var plans = new List<Plan.Model.TrackingPlan>();
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
        var faults = compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning);
        foreach (var fault in faults.DistinctBy(d => d.Location.SourceTree!.FilePath.Split('/')[0]).Take(5))
        {
            var tree = fault.Location.SourceTree!;
            var line = tree.GetText().Lines[fault.Location.GetLineSpan().StartLinePosition.Line];
            _faults.Add($"{target}: {fault}\n{line}\n{texts[tree.FilePath.Split('/')[0]]}");
        }

        return plans.Count(p => !p.Events.IsEmpty);
    }
}
