using System.Runtime.CompilerServices;
using System.Text;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>
/// The tables of <c>docs/accuracy.md</c>, held against what was measured; <c>INSTRUMENTATION_ACCEPT=1</c> writes them, which
/// a CI run may not.
/// </summary>
internal static class AccuracyPage
{
    private const string Accept = "INSTRUMENTATION_ACCEPT";
    private const string Begin = "<!-- measured: by AccuracyTests -->\n";
    private const string End = "<!-- end -->";

    /// <summary>Compares the part of the page that is measured with <paramref name="measured"/>, or writes it.</summary>
    public static void Verify(string measured)
    {
        var page = Path.Combine(Sources(), "..", "..", "..", "docs", "accuracy.md");
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, start, StringComparison.Ordinal);
        var whole = new StringBuilder(text).Remove(start, end - start).Insert(start, measured).ToString();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") != "true", $"{Accept} is refused in CI: golden files are accepted by people.");
            File.WriteAllText(page, whole);
        }

        Assert.Equal(whole, File.ReadAllText(page));
    }

    private static string Sources([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
