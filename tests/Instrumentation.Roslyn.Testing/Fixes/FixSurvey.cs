using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>Everything that is offered for the findings of a project, each applied to it by itself, and each kind everywhere at once.</summary>
public static class FixSurvey
{
    /// <summary>Works out and applies all fixes of <paramref name="providers"/>. Returns how many of each kind there were.</summary>
    /// <param name="scenario">The project; it need not compile.</param>
    /// <param name="providers">The fixes.</param>
    public static async Task<IReadOnlyDictionary<string, int>> Of(Scenario scenario, IReadOnlyList<CodeFixProvider> providers)
    {
        var solution = ScenarioSolution.Open([scenario], "\n");
        var offered = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var findings = await ScenarioSolution.Findings(solution.Projects.Single(), mayBeBroken: true);
        foreach (var finding in findings)
        {
            if (solution.GetDocument(finding.Location.SourceTree) is not { } document)
                continue;
            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                foreach (var action in await FixRun.Offered(provider, document, finding))
                {
                    await FixRun.Apply(action);
                    var kind = action.EquivalenceKey!;
                    if (!offered.TryGetValue(kind, out var count))
                        await FixRun.ApplyEverywhere(provider, kind, finding.Id, document, FixAllScope.Solution, findings);
                    offered[kind] = count + 1;
                }
            }
        }

        return offered;
    }
}
