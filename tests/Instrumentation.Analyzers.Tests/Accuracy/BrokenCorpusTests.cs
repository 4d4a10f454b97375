using System.Globalization;
using System.Text.RegularExpressions;
using Instrumentation.Analyzers.Tests.Rules;
using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>
/// Whole applications, half typed: tokens, ends of statements and references are missing. Analyzers find something or nothing;
/// they never throw, and they end. <c>INSTRUMENTATION_FUZZ</c> is the number of damaged files of a long run, and
/// <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public sealed partial class BrokenCorpusTests
{
    private const int CopiesInOneProject = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly int Count = Setting("INSTRUMENTATION_FUZZ", 100);
    private static readonly int Seed = Setting("INSTRUMENTATION_FUZZ_SEED", 20261122);

    [Fact]
    public async Task Survives_damaged_applications()
    {
        var (random, files, findings) = (new Random(Seed), 0, 0);
        for (var round = 0; files < Count; round++)
        {
            var damaged = Damage(CorpusProject.All[round % CorpusProject.All.Count], random);
            files += damaged.MoreCode.Count;

            // On another thread: what hangs does not return to be asked.
            findings += (await Task.Run(damaged.Findings).WaitAsync(Patience)).Count;
        }

        // A harness that no longer reaches the rules would survive anything.
        Assert.True(findings > files, $"{findings} findings in {files} damaged files");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    // Copies in namespaces of their own share what every project costs.
    private static Scenario Damage(CorpusProject project, Random random)
    {
        var code = from copy in Enumerable.Range(0, CopiesInOneProject)
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

    [GeneratedRegex(@"\b(?:Grocer|Academy)\b(?!\.Tracking)|\bSegment\.Warehouse\b")]
    private static partial Regex OwnNamespace();
}
