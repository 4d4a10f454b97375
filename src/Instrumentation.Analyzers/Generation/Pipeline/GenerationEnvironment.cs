using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>
/// What generation wants to know of a compilation, as plain values: it is asked at every keystroke and must then come
/// out equal, so that nothing behind it runs.
/// </summary>
/// <param name="HasRuntime">Whether the runtime assembly is referenced.</param>
/// <param name="SupportsRequired">Whether the language version has <c>required</c> members.</param>
/// <param name="LanguageVersion">The language version as a project file writes it, for messages.</param>
/// <param name="HasDateOnly">Whether the target has <c>System.DateOnly</c> and the runtime can write it.</param>
/// <param name="Missing">What the target lacks.</param>
/// <param name="ReferencedPlans">The ids of the plans whose types referenced assemblies own, in ordinal order.</param>
internal sealed record GenerationEnvironment(
    bool HasRuntime,
    bool SupportsRequired,
    string LanguageVersion,
    bool HasDateOnly,
    MissingAttributes Missing,
    EquatableArray<string> ReferencedPlans)
{
    private const string DateOnly = "System.DateOnly";

    /// <summary>Looks at a compilation.</summary>
    public static GenerationEnvironment Of(Compilation compilation, CancellationToken cancellation) =>
        Of(compilation, (compilation as CSharpCompilation)?.LanguageVersion ?? default, cancellation);

    /// <summary>Looks at a compilation of a given language version; one without any file does not know its own.</summary>
    public static GenerationEnvironment Of(Compilation compilation, LanguageVersion version, CancellationToken cancellation)
    {
        var plans = new List<string>();
        ReferenceTraits? runtime = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            var traits = ReferenceTraits.Of(assembly);
            foreach (var plan in traits.OwnedPlans)
            {
                if (!plans.Contains(plan))
                    plans.Add(plan);
            }

            if (traits.IsRuntime)
                runtime = traits;
        }

        plans.Sort(StringComparer.Ordinal);
        return new GenerationEnvironment(
            runtime is not null,
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            version.ToDisplayString(),
            runtime is { WritesDateOnly: true } && CoreTypes.Has(compilation, DateOnly),
            runtime is null ? MissingAttributes.None : CoreTypes.MissingFrom(compilation),
            new EquatableArray<string>(plans.ToArray()));
    }

    /// <summary>Whether a project in this environment generates the types of the plan <paramref name="planId"/>.</summary>
    public GenerationDecision Decide(GenerationOptions options, string planId)
    {
        if (!HasRuntime)
            return GenerationDecision.NoRuntime;
        if (options.Generate is GenerateMode.Never)
            return GenerationDecision.TurnedOff;
        if (options.Generate is GenerateMode.Auto)
        {
            if (options.IsTestProject)
                return GenerationDecision.TestProject;
            foreach (var plan in ReferencedPlans)
            {
                if (plan == planId)
                    return GenerationDecision.OwnedByReference;
            }
        }

        return SupportsRequired ? GenerationDecision.Generate : GenerationDecision.LanguageTooOld;
    }
}
