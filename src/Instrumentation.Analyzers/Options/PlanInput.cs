using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Plan;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Options;

/// <summary>
/// The plan of a compilation. Generator and analyzers get the same <see cref="SourceText"/> instances in one compiler
/// run, so a text is read once and a set of texts is resolved once, whoever asks first.
/// </summary>
internal static class PlanInput
{
    private const string PlanFileMetadata = "build_metadata.AdditionalFiles.TrackingPlan";
    private const string BaselineMetadata = "build_metadata.AdditionalFiles.TrackingPlanBaseline";

    // Static on purpose (RS1008 is about symbols and compilations): the texts are held weakly, and a document is plain data.
    private static readonly ConditionalWeakTable<SourceText, PlanTextState> States = new();

    /// <summary>Whether the build marked <paramref name="file"/> as a plan file.</summary>
    public static bool IsPlanFile(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(PlanFileMetadata, out var value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the build marked <paramref name="file"/> as the record of that <paramref name="kind"/>: <c>findings</c> or <c>sites</c>.</summary>
    public static bool IsBaseline(AdditionalText file, string kind, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(BaselineMetadata, out var value)
        && string.Equals(value, kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>The plan files among the additional files.</summary>
    public static ImmutableArray<AdditionalText> PlanFilesOf(AnalyzerOptions options)
    {
        var files = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var file in options.AdditionalFiles)
        {
            if (IsPlanFile(file, options.AnalyzerConfigOptionsProvider))
                files.Add(file);
        }

        return files.ToImmutable();
    }

    /// <summary>The plan that <paramref name="planFiles"/> make together, in any order; null when there is no readable file.</summary>
    public static ResolvedPlan? Get(ImmutableArray<AdditionalText> planFiles, CancellationToken cancellation)
    {
        var texts = Ordered(planFiles, cancellation);
        if (texts.Count == 0)
            return null;
        var resolved = States.GetOrCreateValue(texts[0].Text).Resolve(texts, Document, cancellation);
        return IsMissingAny(planFiles, cancellation) ? resolved with { MayHoldMoreEvents = true } : resolved;
    }

    /// <summary>The files of the plan, as its findings name them, in the order of their paths.</summary>
    public static IEnumerable<(PlanFile File, SourceText Text)> FilesOf(ImmutableArray<AdditionalText> planFiles, CancellationToken cancellation)
    {
        foreach (var text in Ordered(planFiles, cancellation))
            yield return (Document(text, cancellation).File, text.Text);
    }

    /// <summary>How often <paramref name="text"/> was read; for tests.</summary>
    public static int ReadsOf(SourceText text) => States.GetOrCreateValue(text).Reads;

    /// <summary>How often a plan whose first file is <paramref name="text"/> was resolved; for tests.</summary>
    public static int ResolvesOf(SourceText text) => States.GetOrCreateValue(text).Resolves;

    private static PlanDocument Document(PlanFileText text, CancellationToken cancellation) =>
        States.GetOrCreateValue(text.Text).Read(text, cancellation);

    private static bool IsMissingAny(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (file.GetText(cancellation) is null)
                return true;
        }

        return false;
    }

    private static List<PlanFileText> Ordered(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var texts = new List<PlanFileText>(files.Length);
        foreach (var file in files)
        {
            // A file that cannot be opened has its error from the compiler already.
            if (file.GetText(cancellation) is { } text)
                texts.Add(new PlanFileText(file.Path, text));
        }

        texts.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));

        // One file given twice (by two items) is one file.
        for (var i = texts.Count - 1; i > 0; i--)
        {
            if (texts[i].Path == texts[i - 1].Path)
                texts.RemoveAt(i);
        }

        return texts;
    }
}
