using System.Text;
using Instrumentation.Build.Recording;
using Instrumentation.Plan.Baselines;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Instrumentation.Build.Tasks;

/// <summary>
/// Writes today's findings, or today's emission sites, into a file beside the project. The file of findings may only
/// shrink: once it is there, what is new is not added.
/// </summary>
public sealed class UpdateTrackingPlanBaseline : Task
{
    private const int MaxListed = 20;

    /// <summary>The compiler's error logs, one a target framework.</summary>
    [Required]
    public ITaskItem[] ErrorLogs { get; set; } = [];

    /// <summary><c>findings</c> or <c>sites</c>.</summary>
    [Required]
    public string Kind { get; set; } = "";

    /// <summary>The file.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (LoggedFindings.Read(ErrorLogs, Log) is not { } logs)
            return false;
        try
        {
            if (string.Equals(Kind, "sites", StringComparison.OrdinalIgnoreCase))
                Write(BaselineFile.Sites, TodaysEntries.Lines(logs, TodaysEntries.Site));
            else if (string.Equals(Kind, "findings", StringComparison.OrdinalIgnoreCase))
                Write(BaselineFile.Findings, Shrunk(TodaysEntries.Lines(logs, TodaysEntries.Finding)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError($"'{File}' cannot be written ({e.Message})");
        }

        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<BaselineLine> Shrunk(IReadOnlyList<BaselineLine> today)
    {
        if (!System.IO.File.Exists(File))
            return today;
        var (kept, added) = BaselineFile.Split(Baseline.Read(System.IO.File.ReadAllText(File)), today);
        if (added.Count > 0)
        {
            var listed = string.Concat(added.Take(MaxListed).Select(static line => "\n  " + line.Text));
            Log.LogWarning($"{added.Count} findings are new and were not added to '{File}', which may only shrink. Repair them; to start over, delete the file first.{listed}");
        }

        return kept;
    }

    private void Write(string header, IReadOnlyList<BaselineLine> lines)
    {
        if (lines.Count == 0)
        {
            if (System.IO.File.Exists(File))
                System.IO.File.Delete(File);
            Log.LogMessage(MessageImportance.High, $"There is nothing to record, so there is no '{File}'.");
            return;
        }

        var text = BaselineFile.Text(header, lines);
        if (!System.IO.File.Exists(File) || System.IO.File.ReadAllText(File) != text)
            System.IO.File.WriteAllText(File, text, new UTF8Encoding(false));
        Log.LogMessage(MessageImportance.High, $"{lines.Count} lines are recorded in {File}");
    }
}
