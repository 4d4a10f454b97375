using Instrumentation.Build.Recording;
using Instrumentation.Build.Sarif;
using Instrumentation.Plan.Baselines;

namespace Instrumentation.Build.Tests.Recording;

/// <summary>What a build writes down, and what it keeps of what was written down before.</summary>
public sealed class TodaysEntriesTests
{
    private const string Code = "TRK101 | A.cs | B.C() | x, shop";
    private const string Plan = "TRK011 | tracking-plan.yaml | - | x";

    [Fact]
    public void An_entry_stands_as_often_as_it_occurs() =>
        Assert.Equal([Code, Code], Lines(("net8.0", [Code, Code])));

    [Fact]
    public void An_entry_of_every_framework_stands_once() =>
        Assert.Equal([Code], Lines(("net8.0", [Code]), ("net48", [Code])));

    [Fact]
    public void An_entry_of_some_frameworks_names_them() =>
        Assert.Equal([Code, Code + " | net10.0, net8.0"], Lines(("net8.0", [Code, Code]), ("net48", [Code]), ("net10.0", [Code, Code])));

    [Fact]
    public void The_plan_is_the_same_in_all_frameworks() => Assert.Equal([Plan], Lines(("net8.0", [Plan]), ("net48", [])));

    [Fact]
    public void Lines_are_in_order() => Assert.Equal([Plan, Code], Lines(("net8.0", [Code, Plan])));

    [Fact]
    public void What_breaks_no_build_is_not_recorded()
    {
        var properties = new Dictionary<string, string> { ["baseline"] = Code };
        LoggedFinding[] findings =
        [
            new("TRK101", IsNote: true, IsSuppressed: false, properties),
            new("TRK101", IsNote: false, IsSuppressed: true, properties),
            new("CS0168", IsNote: false, IsSuppressed: false, new Dictionary<string, string>()),
        ];

        Assert.Empty(TodaysEntries.Lines([("net8.0", findings)], TodaysEntries.Finding));
    }

    [Fact]
    public void A_site_is_a_line_for_each_event()
    {
        var site = new LoggedFinding("TRK900", IsNote: true, IsSuppressed: false, new Dictionary<string, string>
        {
            ["file"] = "A.cs",
            ["member"] = "B.C()",
            ["emitter"] = "S.T",
            ["kind"] = "track",
            ["bag"] = "known",
            ["event.0"] = "x",
            ["event.1"] = "y",
        });

        Assert.Equal(
            ["TRK900 | A.cs | B.C() | x", "TRK900 | A.cs | B.C() | y"],
            TodaysEntries.Lines([("net8.0", [site])], TodaysEntries.Site).Select(line => line.Text));
    }

    [Fact]
    public void What_was_recorded_may_shrink_and_nothing_comes_to_it()
    {
        var recorded = Baseline.Read("# header\n" + Code + "\nTRK104 | A.cs | B.C() | e, p, q\nTRK101 | A.cs | B.C() | gone, shop\n");
        var today = Of(("net8.0", [Code, Code, "TRK104 | A.cs | B.C() | e, q", "TRK101 | A.cs | B.D() | x, shop"]));

        var (kept, added) = BaselineFile.Split(recorded, today);

        Assert.Equal([Code, "TRK104 | A.cs | B.C() | e, q"], kept.Select(line => line.Text));
        Assert.Equal([Code, "TRK101 | A.cs | B.D() | x, shop"], added.Select(line => line.Text));
    }

    [Fact]
    public void The_file_has_a_header_that_is_no_line_of_it()
    {
        var text = BaselineFile.Text(BaselineFile.Findings, Of(("net8.0", [Code])));

        Assert.EndsWith("\n" + Code + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal([Code], Baseline.Read(text).Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a | b, c")]
    [InlineData("-")]
    [InlineData("a-b")]
    [InlineData("back\\slash \\u0041")]
    [InlineData("line\nbreak\r\t\u2028")]
    [InlineData(" edges ")]
    [InlineData("# no comment")]
    [InlineData("\U0001F600 \ud800")]
    [InlineData("it's 'quoted'")]
    public void Any_name_comes_back(string name)
    {
        var entry = new BaselineEntry("TRK101", "Some folder/A | B.cs", "N.T<K, V>.M(string, int)", new([name, "second"]));

        var line = Assert.Single(Baseline.Read(entry.TextFor(["net8.0", "net48"]) + "\n").Lines);

        Assert.Equal(entry, line.Entry);
        Assert.Equal(["net8.0", "net48"], line.Frameworks);
        Assert.Equal(entry, Assert.Single(Baseline.Read(entry.Text).Lines).Entry);
    }

    private static IEnumerable<string> Lines(params (string Framework, string[] Entries)[] logs) => Of(logs).Select(line => line.Text);

    private static IReadOnlyList<BaselineLine> Of(params (string Framework, string[] Entries)[] logs) => TodaysEntries.Lines(
        [.. logs.Select(log => (log.Framework, (IReadOnlyList<LoggedFinding>)[.. log.Entries.Select(Finding)]))], TodaysEntries.Finding);

    private static LoggedFinding Finding(string entry) =>
        new(entry[..6], IsNote: false, IsSuppressed: false, new Dictionary<string, string> { ["baseline"] = entry });
}
