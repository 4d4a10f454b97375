using System.Xml;
using Instrumentation.Build.Sarif;
using Instrumentation.Plan.Sites;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Instrumentation.Build.Tasks;

/// <summary>The error logs of a project, one a target framework.</summary>
internal static class LoggedFindings
{
    /// <summary>
    /// The results of each log; null when one is missing or cannot be read, which is an error: a report of what nobody
    /// looked at would be a lie.
    /// </summary>
    public static IReadOnlyList<(string Framework, IReadOnlyList<LoggedFinding> Findings)>? Read(ITaskItem[] logs, TaskLoggingHelper log)
    {
        var all = new List<(string, IReadOnlyList<LoggedFinding>)>();
        foreach (var item in logs)
        {
            var path = item.GetMetadata("FullPath");
            try
            {
                all.Add((item.GetMetadata("TargetFramework"), ErrorLog.Read(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
            {
                log.LogError($"The compiler's error log '{path}' cannot be read ({e.Message}). A project that is up to date is not compiled and leaves none: build with --no-incremental.");
                return null;
            }
        }

        return all;
    }

    /// <summary>The emission sites in the logs, one that several frameworks share once.</summary>
    public static IReadOnlyList<ReportedSite> Sites(IEnumerable<(string Framework, IReadOnlyList<LoggedFinding> Findings)> logs) =>
        [.. logs.SelectMany(static log => log.Findings).Where(static finding => finding.Id == "TRK900").Select(static finding => ReportedSite.Read(finding.Properties)).OfType<ReportedSite>()];

    /// <summary>The emission sites in the logs at <paramref name="paths"/>; null when one is gone or cannot be read.</summary>
    public static IReadOnlyList<ReportedSite>? Sites(IEnumerable<string> paths)
    {
        try
        {
            return Sites([.. paths.Select(static path => ("", ErrorLog.Read(path)))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }
}
