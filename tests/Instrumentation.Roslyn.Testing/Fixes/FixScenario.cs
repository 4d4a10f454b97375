using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>
/// Projects before and after a fix. The fix is applied finding by finding until nothing changes, then everywhere in a
/// document, a project and the solution; all of it, with LF and with CRLF, must give the same files, which compile.
/// </summary>
public sealed class FixScenario
{
    // More rounds than any test has findings.
    private const int MostRounds = 40;

    /// <summary>The fix.</summary>
    public required CodeFixProvider Provider { get; init; }

    /// <summary>Which of its kinds, by the key that all fixes of the kind have.</summary>
    public required string Kind { get; init; }

    /// <summary>The projects before. A file that several name by one path is shared.</summary>
    public required IReadOnlyList<Scenario> Projects { get; init; }

    /// <summary>The files that differ afterwards, by path.</summary>
    public required IReadOnlyDictionary<string, string> Fixed { get; init; }

    /// <summary>Applies the fix in every way and compares. Returns the titles of what was offered at the first finding with any.</summary>
    public async Task<IReadOnlyList<string>> Verify()
    {
        var titles = await Verify("\n");
        await Verify("\r\n");
        return titles;
    }

    private async Task<IReadOnlyList<string>> Verify(string lineBreak)
    {
        var before = ScenarioSolution.Open(Projects, lineBreak);
        var expected = ScenarioSolution.Files(before);
        foreach (var (path, text) in Fixed)
            expected[path] = text.ReplaceLineEndings(lineBreak);

        await Compare("one by one", before, expected, async solution => await FirstFix(solution) is var (_, action, _)
            ? await FixRun.Apply(action)
            : solution);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            await Compare($"everywhere in the {scope}", before, expected, async solution => await FirstFix(solution) is var (document, _, id)
                ? await FixRun.ApplyEverywhere(Provider, Kind, id, document, scope)
                : solution);
        }

        return await Titles(before);
    }

    private static async Task Compare(string how, Solution before, SortedDictionary<string, string> expected, Func<Solution, Task<Solution>> step)
    {
        var solution = before;
        for (var round = 0; ; round++)
        {
            Assert.True(round < MostRounds, $"{how}: the fix never comes to an end");
            var after = await step(solution);
            if (after == solution)
                break;
            Assert.True(
                !ScenarioSolution.Files(after).SequenceEqual(ScenarioSolution.Files(solution)), $"{how}: a fix is offered that changes nothing");
            solution = after;
        }

        var actual = ScenarioSolution.Files(solution);
        foreach (var (path, text) in expected)
            Assert.True(text == actual[path], $"{how}, {path}\n--- expected\n{text}\n--- actual\n{actual[path]}");
        foreach (var project in solution.Projects)
            await ScenarioSolution.Findings(project);
    }

    private async Task<(Document Document, Microsoft.CodeAnalysis.CodeActions.CodeAction Action, string Id)?> FirstFix(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var finding in await ScenarioSolution.Findings(project))
            {
                if (!Provider.FixableDiagnosticIds.Contains(finding.Id) || solution.GetDocument(finding.Location.SourceTree) is not { } document)
                    continue;
                var action = (await FixRun.Offered(Provider, document, finding)).FirstOrDefault(action => action.EquivalenceKey == Kind);
                if (action is not null)
                    return (document, action, finding.Id);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<string>> Titles(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var finding in await ScenarioSolution.Findings(project))
            {
                if (Provider.FixableDiagnosticIds.Contains(finding.Id) && solution.GetDocument(finding.Location.SourceTree) is { } document)
                    return [.. (await FixRun.Offered(Provider, document, finding)).Select(action => action.Title)];
            }
        }

        return [];
    }
}
