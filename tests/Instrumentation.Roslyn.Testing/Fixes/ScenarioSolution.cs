using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>Scenarios as the projects of a solution, with options and plan files as a build hands them to an editor.</summary>
internal static class ScenarioSolution
{
    /// <summary>The solution of <paramref name="projects"/>, every file with the line breaks <paramref name="lineBreak"/>.</summary>
    public static Solution Open(IEnumerable<Scenario> projects, string lineBreak)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var number = 0;
        foreach (var scenario in projects)
            solution = Add(solution, scenario, $"Shop{(number++ == 0 ? "" : number)}", lineBreak);
        return solution;
    }

    /// <summary>Every file that people edit, by path; fails when one file has two texts.</summary>
    public static SortedDictionary<string, string> Files(Solution solution)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            var text = file.GetTextAsync().Result.ToString();
            if (!files.TryAdd(file.FilePath!, text))
                Assert.Equal(files[file.FilePath!], text);
        }

        return files;
    }

    /// <summary>What the analyzers find in a project, by file and place; fails when something throws or the code does not compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Findings(Project project, bool mayBeBroken = false)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var errors = mayBeBroken ? [] : compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{project.Name} does not compile:\n{string.Join("\n", errors)}\n{string.Join("\n", Files(project.Solution).Select(file => $"--- {file.Key}\n{file.Value}"))}");
        var faults = new List<string>();
        var analysis = compilation.WithAnalyzers(
            ProductRun.Analyzers,
            new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onAnalyzerException: (exception, _, _) =>
                {
                    lock (faults)
                        faults.Add(exception.ToString());
                },
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));
        var findings = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(faults);
        return [.. findings.OrderBy(f => f.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(f => f.Location.SourceSpan.Start).ThenBy(f => f.Id, StringComparer.Ordinal)];
    }

    private static Solution Add(Solution solution, Scenario scenario, string name, string lineBreak)
    {
        var id = ProjectId.CreateNewId(name);
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(scenario.Language),
            metadataReferences: FrameworkReferences.With(scenario.References),
            analyzerReferences: [ProductReference.Instance]));
        foreach (var (path, text) in scenario.CodeFiles())
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(text, lineBreak), filePath: path);
        foreach (var (path, text) in scenario.PlanFiles())
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(text, lineBreak), filePath: path);
        return solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(Options(scenario)), filePath: Scenario.Folder + ".globalconfig");
    }

    private static string Options(Scenario scenario)
    {
        var options = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in ProjectOptions.Global(scenario.Properties))
            options.Append(name).Append(" = ").Append(value).Append('\n');
        foreach (var (path, _) in scenario.PlanFiles())
            options.Append('[').Append(path).Append("]\nbuild_metadata.AdditionalFiles.TrackingPlan = true\n");
        return options.ToString();
    }

    private static SourceText Text(string text, string lineBreak) => SourceText.From(text.ReplaceLineEndings(lineBreak), Encoding.UTF8);
}
