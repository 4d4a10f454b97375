namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>Analyzers find something or nothing in damaged applications; they never throw, and they end.</summary>
public sealed class BrokenCorpusTests
{
    [Fact]
    public async Task Survives_damaged_applications()
    {
        var (files, findings) = (0, 0);
        foreach (var damaged in DamagedCorpus.Projects(otherwise: 100))
        {
            files += damaged.MoreCode.Count;

            // On another thread: what hangs does not return to be asked.
            findings += (await Task.Run(damaged.Findings).WaitAsync(DamagedCorpus.Patience)).Count;
        }

        // A harness that no longer reaches the rules would survive anything.
        Assert.True(findings > files, $"{findings} findings in {files} damaged files");
    }
}
