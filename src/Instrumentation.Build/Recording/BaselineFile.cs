using System.Text;
using Instrumentation.Plan.Baselines;

namespace Instrumentation.Build.Recording;

/// <summary>The text of a baseline: a header that says what it is, then the lines in order, so that it merges well.</summary>
internal static class BaselineFile
{
    /// <summary>The header of recorded findings.</summary>
    public const string Findings = """
        # What was wrong when this file was written. Builds do not report it again; whatever is new, they do.
        # It may only shrink: a line whose finding is gone is TRK505. To remove all such lines:
        #   dotnet build --no-incremental -p:TrackingPlanUpdate=findings
        # id | file | member | names

        """;

    /// <summary>The header of recorded sites.</summary>
    public const string Sites = """
        # Where the code emitted events when this file was written. To write it again:
        #   dotnet build --no-incremental -p:TrackingPlanUpdate=sites
        # id | file | member | event

        """;

    /// <summary>The file's text; lines end in LF.</summary>
    public static string Text(string header, IEnumerable<BaselineLine> lines)
    {
        var text = new StringBuilder(header.Replace("\r", ""));
        foreach (var line in lines.Select(static line => line.Text).OrderBy(static line => line, StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>Today's lines, apart: those that are recorded already, or are what is left of a recorded one, and those that are new.</summary>
    public static (IReadOnlyList<BaselineLine> Recorded, IReadOnlyList<BaselineLine> New) Split(Baseline recorded, IReadOnlyList<BaselineLine> today)
    {
        var matched = recorded.Match([.. today.Select(static line => line.Entry!)], framework: null);
        return ([.. today.Where((_, index) => matched[index] >= 0)], [.. today.Where((_, index) => matched[index] < 0)]);
    }
}
