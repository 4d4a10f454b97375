using System.Collections.Immutable;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>A project and its plan: what rules about the two of them see.</summary>
internal sealed class ProjectView
{
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly CancellationToken _cancellation;

    public ProjectView(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _files = PlanInput.PlanFilesOf(options);
        Compilation = compilation;
        Options = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        Resolved = PlanInput.Get(_files, cancellation);
        Environment = GenerationEnvironment.Of(compilation, cancellation);
        Decision = Environment.Decide(GenerationOptions.Read(Options), Plan?.Id ?? "");
        Owners = Plan is { } plan ? PlanOwner.Of(plan.Id, compilation) : [];
    }

    /// <summary>The project.</summary>
    public Compilation Compilation { get; }

    /// <summary>Its MSBuild properties.</summary>
    public AnalyzerConfigOptions Options { get; }

    /// <summary>What its plan files came to; null when it has none.</summary>
    public ResolvedPlan? Resolved { get; }

    /// <summary>The plan, as far as it could be made out.</summary>
    public TrackingPlan? Plan => Resolved?.Plan;

    /// <summary>What generation sees of the project.</summary>
    public GenerationEnvironment Environment { get; }

    /// <summary>Whether the project generates the plan's types, and if not, why not.</summary>
    public GenerationDecision Decision { get; }

    /// <summary>The referenced assemblies that have the plan's types.</summary>
    public IReadOnlyList<PlanOwner> Owners { get; }

    /// <summary>
    /// Whether the project is the one to say what is wrong in the plan: it owns the types, or would if it could; without
    /// any owner, the plan lies in its folder. A plan that several projects generate for themselves is reported by each.
    /// </summary>
    public bool SpeaksForPlan => Decision switch
    {
        GenerationDecision.Generate or GenerationDecision.LanguageTooOld => true,
        GenerationDecision.OwnedByReference => false,
        _ => Owners.Count == 0 && _files.Any(file => BuildOptions.IsInProject(Options, file.Path)),
    };

    /// <summary>Where the plan says its id, or the start of its first file.</summary>
    public PlanPlace PlaceOfId
    {
        get
        {
            PlanPlace? first = null;
            foreach (var (file, text) in PlanInput.FilesOf(_files, _cancellation))
            {
                first ??= new PlanPlace(file, 0, 0);
                foreach (var line in text.Lines)
                {
                    if (line.ToString().StartsWith("plan:", StringComparison.Ordinal))
                        return new PlanPlace(file, line.Start, "plan".Length);
                }
            }

            return first ?? default;
        }
    }
}
