using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.CodeFixes.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.CodeFixes.Emissions;

/// <summary>A project with its plan, as the analyzers see it.</summary>
internal sealed class ProjectPlan
{
    private ProjectPlan(Compilation compilation, PlanIndex index, PlanFiles files, Codebase code, AnalyzerConfigOptions options)
    {
        Compilation = compilation;
        Index = index;
        Files = files;
        Code = code;
        Options = options;
        Sources = BuildOptions.SourcesOf(options);
    }

    /// <summary>What the project compiles, generated types included.</summary>
    public Compilation Compilation { get; }

    /// <summary>The plan's events by name.</summary>
    public PlanIndex Index { get; }

    /// <summary>The files of the plan.</summary>
    public PlanFiles Files { get; }

    /// <summary>What its emissions are read against.</summary>
    public Codebase Code { get; }

    /// <summary>The MSBuild properties.</summary>
    public AnalyzerConfigOptions Options { get; }

    /// <summary>Which sources of the plan the project is, if it says so.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The plan of <paramref name="project"/>; null when it has none or does not compile C#.</summary>
    public static async Task<ProjectPlan?> Of(Project project, CancellationToken cancellation)
    {
        var files = PlanInput.PlanFilesOf(project.AnalyzerOptions);
        if (files.IsEmpty
            || PlanInput.Get(files, cancellation) is not { Plan: { } plan } resolved
            || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        return new ProjectPlan(
            compilation,
            new PlanIndex(plan, resolved),
            new PlanFiles([.. PlanInput.FilesOf(files, cancellation).Select(static file => new PlanFileText(file.File.Path, file.Text))]),
            Codebase.Of(compilation, plan),
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
    }
}
