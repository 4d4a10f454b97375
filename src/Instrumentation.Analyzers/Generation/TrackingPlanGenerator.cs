using System.Collections.Immutable;
using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Analyzers.Options;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Generation;

/// <summary>
/// Makes the event types of a tracking plan. It reports nothing: what is wrong with a plan is the analyzers' to say, and
/// what can be made out of it is generated nevertheless.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TrackingPlanGenerator : IIncrementalGenerator
{
    /// <summary>The one step that runs at a keystroke. It must come out equal, so that nothing behind it runs.</summary>
    internal const string EnvironmentStep = "Environment";

    /// <summary>The project's options.</summary>
    internal const string OptionsStep = "Options";

    /// <summary>Options and environment together.</summary>
    internal const string SettingsStep = "Settings";

    /// <summary>The plan files among the additional files.</summary>
    internal const string PlanFilesStep = "PlanFiles";

    /// <summary>The plan.</summary>
    internal const string PlanStep = "Plan";

    /// <summary>The files to generate, each of which is written anew only when it differs.</summary>
    internal const string FilesStep = "Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Values of one kind travel through few kinds of tuples on purpose: each new one has the compiler's own pipeline
        // compiled for it in a cold process, which costs more than all that is done here.
        var environment = context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, cancellation) =>
                GenerationEnvironment.Of(pair.Left, ((CSharpParseOptions)pair.Right).LanguageVersion, cancellation))
            .WithTrackingName(EnvironmentStep);

        var settings = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GenerationOptions.Read(provider.GlobalOptions))
            .WithTrackingName(OptionsStep)
            .Combine(environment)
            .Select(static (pair, _) => new GenerationSettings(pair.Left, pair.Right))
            .WithTrackingName(SettingsStep);

        // A file that is no plan stays behind as null.
        var planFiles = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => PlanInput.IsPlanFile(pair.Left, pair.Right) ? pair.Left : null)
            .WithTrackingName(PlanFilesStep);

        // By reference: comparing plans would visit everything that comparing the files visits again.
        var plan = planFiles
            .Collect()
            .Select(static (files, cancellation) => Plan(files, cancellation))
            .WithComparer(SameInstance<TrackingPlan>.Comparer)
            .WithTrackingName(PlanStep);

        var files = plan
            .Combine(settings)
            .SelectMany(static (pair, _) => Files(pair.Left, pair.Right))
            .WithTrackingName(FilesStep);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Emit()));
    }

    private static TrackingPlan? Plan(ImmutableArray<AdditionalText?> files, CancellationToken cancellation)
    {
        var plans = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var file in files)
        {
            if (file is not null)
                plans.Add(file);
        }

        return PlanInput.Get(plans.ToImmutable(), cancellation)?.Plan;
    }

    private static IEnumerable<GeneratedFile> Files(TrackingPlan? plan, GenerationSettings settings)
    {
        var (options, environment) = settings;
        if (plan is null || environment.Decide(options, plan.Id) is not GenerationDecision.Generate)
            return [];
        var polyfills = options.Polyfills ? environment.Missing : MissingAttributes.None;
        return FileLayout.Of(plan, GenerationScope.Of(plan, options, environment), polyfills);
    }
}
