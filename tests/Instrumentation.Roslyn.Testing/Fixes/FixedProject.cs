using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>A project before, and after each kind of fix was applied wherever it is offered.</summary>
/// <param name="Kind">The kind; null before any.</param>
/// <param name="Compilation">What it compiles, generated types included.</param>
public sealed record FixedProject(string? Kind, Compilation Compilation)
{
    // A fix everywhere leaves what it would have written twice to the next round.
    private const int MostRounds = 10;

    /// <summary>The project as it is, and then once for each kind that is offered.</summary>
    /// <exception cref="InvalidOperationException">A kind is offered again and again.</exception>
    public static async Task<IReadOnlyList<FixedProject>> Of(Scenario scenario, IReadOnlyList<CodeFixProvider> providers)
    {
        var before = ScenarioSolution.Open([scenario], "\n");
        var projects = new List<FixedProject> { new(null, (await before.Projects.Single().GetCompilationAsync())!) };
        foreach (var provider in providers)
        {
            foreach (var kind in await Kinds(before, provider))
                projects.Add(new(kind, (await (await Fixed(before, provider, kind)).Projects.Single().GetCompilationAsync())!));
        }

        return projects;
    }

    private static async Task<IEnumerable<string>> Kinds(Solution solution, CodeFixProvider provider) =>
        (await Offered(solution, provider)).Select(offer => offer.Kind).Distinct();

    private static async Task<Solution> Fixed(Solution solution, CodeFixProvider provider, string kind)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if ((await Offered(solution, provider)).FirstOrDefault(offer => offer.Kind == kind) is not { Document: { } document, Id: var id })
                return solution;
            solution = await FixRun.ApplyEverywhere(provider, kind, id, document, FixAllScope.Solution);
        }

        throw new InvalidOperationException($"{kind} never comes to an end");
    }

    private static async Task<IReadOnlyList<(Document Document, string Id, string Kind)>> Offered(Solution solution, CodeFixProvider provider)
    {
        var offers = new List<(Document, string, string)>();
        foreach (var finding in await ScenarioSolution.Findings(solution.Projects.Single(), mayBeBroken: true))
        {
            if (provider.FixableDiagnosticIds.Contains(finding.Id) && solution.GetDocument(finding.Location.SourceTree) is { } document)
                offers.AddRange((await FixRun.Offered(provider, document, finding)).Select(action => (document, finding.Id, action.EquivalenceKey!)));
        }

        return offers;
    }
}
