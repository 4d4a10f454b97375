using System.Xml;
using Instrumentation.Build.Sarif;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Instrumentation.Build.Tasks;

/// <summary>Writes what code review should show of the compiler's error log: findings of ours, without the notes of every emission site.</summary>
public sealed class WriteTrackingPlanReport : Task
{
    /// <summary>The compiler's error logs, one a target framework.</summary>
    [Required]
    public ITaskItem[] ErrorLogs { get; set; } = [];

    /// <summary>Where the reports go.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The name of the project.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var log in ErrorLogs)
        {
            var (path, framework) = (log.GetMetadata("FullPath"), log.GetMetadata("TargetFramework"));
            try
            {
                Write(path, framework.Length == 0 ? ProjectName : $"{ProjectName}.{framework}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
            {
                Log.LogError($"No report of '{path}' could be written to '{Folder}' ({e.Message}). A project that is up to date is not compiled and leaves no log: build with --no-incremental.");
            }
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(string path, string name)
    {
        JsonNode report;
        using (var file = File.OpenRead(path))
            report = ReviewReport.Of(JsonNode.Read(file), name);
        Directory.CreateDirectory(Folder);
        using var written = File.Create(Path.Combine(Folder, name + ".sarif"));
        report.Write(written);
    }
}
