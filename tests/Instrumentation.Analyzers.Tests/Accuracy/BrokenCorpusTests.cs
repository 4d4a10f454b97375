using Xunit.Abstractions;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>Analyzers find something or nothing in damaged applications; they never throw, and they end.</summary>
public sealed class BrokenCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Survives_damaged_applications()
    {
        var (files, findings, failures) = (0, 0, 0);
        foreach (var damaged in DamagedCorpus.Projects(otherwise: 100))
        {
            files += damaged.MoreCode.Count;

            // On another thread: what hangs does not return to be asked.
            try
            {
                findings += (await Task.Run(damaged.Findings).WaitAsync(DamagedCorpus.Patience)).Count;
            }
            catch (Exception failure) when (DamagedCorpus.IsOfCompiler(failure))
            {
                failures++;
            }
        }

        output.WriteLine($"{files} damaged files, {findings} findings, {failures} projects that the compiler failed at");

        // A harness that no longer reaches the rules would survive anything.
        Assert.True(findings > files, $"{findings} findings in {files} damaged files");
        Assert.True(failures < 5, $"the compiler failed at {failures} projects");
    }
}
