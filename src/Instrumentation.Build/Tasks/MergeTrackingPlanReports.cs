using System.Xml;
using Instrumentation.Build.Merging;
using Instrumentation.Build.Sarif;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Instrumentation.Build.Tasks;

/// <summary>
/// Merges the error logs of several projects and says what only all of them together show. Fails where it has merged
/// nothing: a check that looked at nothing has not passed.
/// </summary>
public sealed class MergeTrackingPlanReports : Task
{
    private const string Pages = "https://github.com/instrumentation-dotnet/instrumentation/blob/main/docs/rules/";

    /// <summary>The compiler's error logs, with <c>ProjectName</c>, <c>Sources</c> and <c>IsTest</c>; of a project one a target framework.</summary>
    [Required]
    public ITaskItem[] ErrorLogs { get; set; } = [];

    /// <summary>The files of the plan.</summary>
    [Required]
    public ITaskItem[] PlanFiles { get; set; } = [];

    /// <summary><c>adopt</c>: nothing is more than a warning; <c>strict</c>: no warning is less than an error.</summary>
    public string Mode { get; set; } = "";

    /// <summary>Ids that are not reported.</summary>
    public string NoWarn { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (PlanResolver.Resolve([.. PlanFolder.Read(PlanFiles.Select(static file => file.GetMetadata("FullPath")))]).Plan is not { } plan)
        {
            Log.LogError("There is no plan that the reports could be held against.");
            return false;
        }

        var projects = ErrorLogs.GroupBy(static log => log.GetMetadata("ProjectName"), StringComparer.Ordinal).Select(static logs => (logs.Key, Logs: logs.ToList())).ToList();
        var reports = projects.Select(project => Read(project.Key, project.Logs)).OfType<ProjectReport>().ToList();
        if (reports.Count < projects.Count)
            return false;
        var merged = new MergedReport(plan, reports);
        if (merged.Sites == 0)
        {
            Log.LogError($"The reports of {Counted(reports.Count, "project")} were merged, and there is no emission site in any of them: nothing was checked. Build with --no-incremental -p:TrackingPlanReport=true, and reference the package in the projects that send events.");
            return false;
        }

        foreach (var finding in merged.Findings())
            Report(finding);
        Log.LogMessage(
            MessageImportance.High,
            $"Tracking plan '{plan.Id}': {Counted(merged.Sites, "emission site")} of {Counted(reports.Count(static report => !report.IsTest), "project")}; {merged.Judged.Count(planned => merged.Emitted.Contains(planned.WireName))} of {merged.Judged.Count} events are sent.");
        return !Log.HasLoggedErrors;
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    // A framework that nobody built has no log; a project of which nothing was built has not been looked at.
    private ProjectReport? Read(string name, List<ITaskItem> logs)
    {
        var findings = new List<LoggedFinding>();
        var read = 0;
        foreach (var path in logs.Select(static log => log.GetMetadata("FullPath")).Where(File.Exists))
        {
            try
            {
                findings.AddRange(ErrorLog.Read(path));
                read++;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
            {
                Log.LogError($"The compiler's error log '{path}' cannot be read ({e.Message}).");
                return null;
            }
        }

        if (read == 0)
        {
            Log.LogError($"Project '{name}' left no error log, so that nobody knows what it sends: build it with --no-incremental -p:TrackingPlanReport=true.");
            return null;
        }

        var sources = logs[0].GetMetadata("Sources").Split(',').Select(static source => source.Trim()).Where(static source => source.Length > 0);
        return new ProjectReport(name, [.. sources], string.Equals(logs[0].GetMetadata("IsTest"), "true", StringComparison.OrdinalIgnoreCase), findings);
    }

    private void Report(MergedFinding finding)
    {
        if (NoWarn.Split(';', ',', ' ').Any(id => string.Equals(id.Trim(), finding.Rule.Id, StringComparison.OrdinalIgnoreCase)))
            return;
        var ((line, column), (endLine, endColumn)) = (finding.Place.StartPosition, finding.Place.EndPosition);
        var severity = SeverityOf(finding);
        if (severity == PlanSeverity.Error)
            Log.LogError(null, finding.Rule.Id, null, Pages + finding.Rule.Id + ".md", finding.Place.Path, line + 1, column + 1, endLine + 1, endColumn + 1, finding.Message);
        else if (severity == PlanSeverity.Warning)
            Log.LogWarning(null, finding.Rule.Id, null, Pages + finding.Rule.Id + ".md", finding.Place.Path, line + 1, column + 1, endLine + 1, endColumn + 1, finding.Message);
        else
            Log.LogMessage(null, finding.Rule.Id, null, finding.Place.Path, line + 1, column + 1, endLine + 1, endColumn + 1, MessageImportance.High, finding.Message);
    }

    // What cannot be verified stays a warning in every mode.
    private PlanSeverity SeverityOf(MergedFinding finding) => Mode.Trim().ToLowerInvariant() switch
    {
        "adopt" when finding.Rule.Severity == PlanSeverity.Error => PlanSeverity.Warning,
        "strict" when finding.Rule.Severity == PlanSeverity.Warning && finding.Rule != BuildRules.NameNotVerified && finding.Rule != BuildRules.EntryPointNotVerified => PlanSeverity.Error,
        _ => finding.Rule.Severity,
    };
}
