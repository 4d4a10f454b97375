using Instrumentation.Analyzers.Tests.Accuracy;
using Instrumentation.Roslyn.Testing.Fixes;
using Xunit.Abstractions;

namespace Instrumentation.CodeFixes.Tests.Robustness;

/// <summary>Whatever is offered for damaged applications is worked out and applied; nothing throws, and it ends.</summary>
public class BrokenCorpusFixTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Survives_damaged_applications()
    {
        var providers = Fix.Providers();
        var (files, failures, kinds) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var damaged in DamagedCorpus.Projects(otherwise: 16))
        {
            files += damaged.MoreCode.Count;

            // On another thread: what hangs does not return to be asked.
            try
            {
                foreach (var (kind, count) in await Task.Run(() => FixSurvey.Of(damaged, providers)).WaitAsync(DamagedCorpus.Patience))
                    kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            }
            catch (Exception failure) when (DamagedCorpus.IsOfCompiler(failure))
            {
                failures++;
            }
        }

        output.WriteLine($"{files} damaged files, {kinds.Values.Sum()} fixes of {kinds.Count} kinds, {failures} projects that the compiler failed at");

        // A harness that no longer reaches the fixes would survive anything.
        Assert.True(kinds.Count > 5 && kinds.Values.Sum() > files, $"{files} damaged files: {string.Join(", ", kinds)}");
        Assert.True(failures < 5, $"the compiler failed at {failures} projects");
    }
}
