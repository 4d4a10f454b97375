using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Emissions;

/// <summary>The emission that a finding is about, read as the analyzers read it.</summary>
internal sealed class FoundEmission
{
    private FoundEmission(Document document, SemanticModel model, TextSpan finding, Emission emission, ProjectPlan project)
    {
        Document = document;
        Model = model;
        Finding = finding;
        Emission = emission;
        Project = project;
    }

    /// <summary>The file.</summary>
    public Document Document { get; }

    /// <summary>Its path, by which changes go.</summary>
    public string Path => Document.FilePath ?? "";

    /// <summary>What its expressions mean.</summary>
    public SemanticModel Model { get; }

    /// <summary>Where the finding stands.</summary>
    public TextSpan Finding { get; }

    /// <summary>What the code sends.</summary>
    public Emission Emission { get; }

    /// <summary>The project and its plan.</summary>
    public ProjectPlan Project { get; }

    /// <summary>The name that the finding is about, where it is the only one at its place.</summary>
    public EventName? Name => Emission.Names.Count(name => SpanOf(name.Place) == Finding) == 1
        ? Emission.Names.First(name => SpanOf(name.Place) == Finding)
        : null;

    /// <summary>The emission under each of its names that the plan has, removed events aside.</summary>
    public IEnumerable<PlannedEmission> Planned()
    {
        foreach (var name in Emission.Names)
        {
            if (name.Text is { } text && Project.Index.Find(text) is { Status: not EventStatus.Removed } planned)
                yield return new PlannedEmission(Emission, name, planned, Project.Sources, Project.Index);
        }
    }

    /// <summary>The emission at <paramref name="finding"/>: the innermost call around it, else a call of the same member that mentions it.</summary>
    public static async Task<FoundEmission?> At(Document document, TextSpan finding, ProjectPlan project, CancellationToken cancellation)
    {
        if (document.FilePath is null
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(finding)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var node = root.FindNode(finding, getInnermostNodeForTie: true);
        foreach (var call in node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            // A wrapper may make several emissions of one call.
            var emissions = Read(call, model, project, cancellation);
            if ((emissions.FirstOrDefault(emission => Mentions(emission, finding)) ?? emissions.FirstOrDefault()) is { } emission)
                return new FoundEmission(document, model, finding, emission, project);
        }

        // Name and bag may stand in a local, before the call.
        foreach (var call in node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>() ?? [])
        {
            if (Read(call, model, project, cancellation).FirstOrDefault(emission => Mentions(emission, finding)) is { } emission)
                return new FoundEmission(document, model, finding, emission, project);
        }

        return null;
    }

    /// <summary>Where an operation is written; of an argument, its expression.</summary>
    public static TextSpan SpanOf(IOperation operation) => SyntaxOf(operation).Span;

    /// <summary>How an operation is written; of an argument, its expression.</summary>
    public static SyntaxNode SyntaxOf(IOperation operation) =>
        operation.Syntax is ArgumentSyntax argument ? argument.Expression : operation.Syntax;

    private static IReadOnlyList<Emission> Read(InvocationExpressionSyntax call, SemanticModel model, ProjectPlan project, CancellationToken cancellation) =>
        model.GetOperation(call, cancellation) is IInvocationOperation operation && project.Code.MayEmit(operation)
            ? EmissionReader.Read(operation, project.Code.Outermost)
            : [];

    private static bool Mentions(Emission emission, TextSpan finding) =>
        emission.Names.Any(name => SpanOf(name.Place) == finding)
        || emission.Bag.Entries.Any(entry => SpanOf(entry.Place) == finding);
}
