using System.Text.RegularExpressions;
using Instrumentation.Analyzers.Tests.Rules;
using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>
/// Whole applications, half typed: tokens, ends of statements and references are missing. <c>INSTRUMENTATION_FUZZ</c> is the number
/// of damaged files of a long run, and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
internal static partial class DamagedCorpus
{
    private const int MostCopies = 8;

    /// <summary>After which time one project counts as a hang; machines that are shared are slow at times.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Damaged projects with as many files as the run is meant to have, or <paramref name="otherwise"/> without a word about it.</summary>
    public static IEnumerable<Scenario> Projects(int otherwise)
    {
        var (random, count) = (new Random(LongRun.Seed(20261122)), LongRun.Count(otherwise));
        for (var (round, files) = (0, 0); files < count; round++)
        {
            var damaged = Damage(CorpusProject.All[round % CorpusProject.All.Count], random, count - files);
            files += damaged.MoreCode.Count;
            yield return damaged;
        }
    }

    /// <summary>
    /// Whether the compiler itself failed: what an analyzer or a generator throws is a finding, and never comes this far. Roslyn's
    /// nullable analysis does so on some code that does not compile.
    /// </summary>
    public static bool IsOfCompiler(Exception failure) =>
        failure.StackTrace is { } trace
        && trace.IndexOf("Microsoft.CodeAnalysis.", StringComparison.Ordinal) is var compiler and >= 0
        && trace.IndexOf("Instrumentation.", StringComparison.Ordinal) is var product && (product < 0 || product > compiler)
        && !trace.Contains("Instrumentation.Analyzers.Emissions", StringComparison.Ordinal)
        && !trace.Contains("Instrumentation.CodeFixes", StringComparison.Ordinal);

    // Copies in namespaces of their own share what every project costs.
    private static Scenario Damage(CorpusProject project, Random random, int wanted)
    {
        var copies = Math.Clamp(wanted / CorpusProject.All.Count / project.Files.Count, 1, MostCopies);
        var code = from copy in Enumerable.Range(0, copies)
                   from file in project.Files
                   let own = OwnNamespace().Replace(file.Text.Text, "$0" + copy)
                   select KeyValuePair.Create(file.Path.Replace(".cs", $"{copy}.cs", StringComparison.Ordinal), CodeMutator.Mutate(own, random));
        return new Scenario
        {
            Plan = project.PlanText,
            MoreCode = code.ToDictionary(),
            References = [.. project.References.Where(_ => random.Next(8) != 0)],
            IsBroken = true,
        };
    }

    [GeneratedRegex(@"\b(?:Grocer|Academy|Depot)\b(?!\.Tracking)|\bSegment\.Warehouse\b")]
    private static partial Regex OwnNamespace();
}
