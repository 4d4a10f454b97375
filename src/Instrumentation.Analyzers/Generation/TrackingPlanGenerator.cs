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

    /// <summary>The plan files among the additional files.</summary>
    internal const string PlanFilesStep = "PlanFiles";

    /// <summary>The plan.</summary>
    internal const string PlanStep = "Plan";

    /// <summary>The files to generate, each of which is written anew only when it differs.</summary>
    internal const string FilesStep = "Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var environment = context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, cancellation) =>
                GenerationEnvironment.Of(pair.Left, ((CSharpParseOptions)pair.Right).LanguageVersion, cancellation))
            .WithTrackingName(EnvironmentStep);

        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GenerationOptions.Read(provider.GlobalOptions))
            .WithTrackingName(OptionsStep);

        var planFiles = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => PlanInput.IsPlanFile(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(PlanFilesStep);

        // By reference: comparing plans would visit everything that comparing the files visits again.
        var plan = planFiles
            .Collect()
            .Select(static (files, cancellation) => PlanInput.Get(files, cancellation)?.Plan)
            .WithComparer(SameInstance<TrackingPlan>.Comparer)
            .WithTrackingName(PlanStep);

        var files = plan
            .Combine(options.Combine(environment))
            .SelectMany(static (input, _) => Files(input.Left, input.Right.Left, input.Right.Right))
            .WithTrackingName(FilesStep);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Emit()));
    }

    private static IEnumerable<GeneratedFile> Files(TrackingPlan? plan, GenerationOptions options, GenerationEnvironment environment)
    {
        if (plan is null || environment.Decide(options, plan.Id) is not GenerationDecision.Generate)
            return ImmutableArray<GeneratedFile>.Empty;
        var polyfills = options.Polyfills ? environment.Missing : MissingAttributes.None;
        return FileLayout.Of(plan, GenerationScope.Of(plan, options, environment), polyfills);
    }
}
