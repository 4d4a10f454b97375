using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.Roslyn.Testing.Fixes;

/// <summary>Asks a provider for its fixes and applies them, as an editor does.</summary>
internal static class FixRun
{
    /// <summary>What the provider offers for a finding.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Offered(CodeFixProvider provider, Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The solution after the action.</summary>
    public static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>The solution after the fixes of a kind in a whole scope, of <paramref name="findings"/> where they are known already.</summary>
    public static async Task<Solution> ApplyEverywhere(CodeFixProvider provider, string? kind, string id, Document document, FixAllScope scope, IReadOnlyList<Diagnostic>? findings = null)
    {
        var context = new FixAllContext(document, provider, scope, kind!, [id], new Findings(id, findings), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private sealed class Findings(string id, IReadOnlyList<Diagnostic>? known) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (known ?? await ScenarioSolution.Findings(project)).Where(finding => finding.Id == id).ToImmutableArray();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(finding => !finding.Location.IsInSource);
    }
}
