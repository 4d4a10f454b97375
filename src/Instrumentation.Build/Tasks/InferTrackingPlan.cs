using System.Text;
using Instrumentation.Build.Starter;
using Instrumentation.Plan;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Sites;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Instrumentation.Build.Tasks;

/// <summary>
/// Writes a plan of every event that the code emits. A plan that is there is never changed: what it lacks goes into a
/// new file beside it. The projects of one build write one file together.
/// </summary>
public sealed class InferTrackingPlan : Task
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The compiler's error logs, one a target framework.</summary>
    [Required]
    public ITaskItem[] ErrorLogs { get; set; } = [];

    /// <summary>The files of the project's plan, if it has one.</summary>
    public ITaskItem[] PlanFiles { get; set; } = [];

    /// <summary>The folder of a new plan.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The name of the project, after which further files are called.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>The name of a new plan.</summary>
    [Required]
    public string PlanName { get; set; } = "";

    /// <summary>Who owns a new plan; the repository's name where nobody is named.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The sources that the project is, with commas.</summary>
    public string Sources { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (LoggedFindings.Read(ErrorLogs, Log) is not { } logs)
            return false;
        var sites = LoggedFindings.Sites(logs);
        if (!sites.Any(static site => site.Events.Count > 0))
        {
            Log.LogWarning($"Nothing of '{ProjectName}' was written to a plan: no call of a known emitter sends an event whose name is known. A method of your own that sends events has to be listed under 'emitters:' in a plan first, and so has an SDK that is only read where the plan asks for it (activity, logger and others).");
            return true;
        }

        WriteAlone(sites);
        return !Log.HasLoggedErrors;
    }

    // Projects of one solution are built side by side, and all of them write into one plan.
    private void WriteAlone(IReadOnlyList<ReportedSite> sites)
    {
        var hash = new StableHash();
        hash.Add(Path.GetFullPath(Folder));
        using var mutex = new Mutex(initiallyOwned: false, "Instrumentation.TrackingPlan." + hash);
        try
        {
            if (!mutex.WaitOne(Patience))
            {
                Log.LogError($"Another build has been writing the plan in '{Folder}' for a minute.");
                return;
            }
        }
        catch (AbandonedMutexException)
        {
            // Whoever held it is gone, and the lock is ours.
        }

        try
        {
            Write(sites);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError($"The plan of '{ProjectName}' cannot be written ({e.Message})");
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    private void Write(IReadOnlyList<ReportedSite> sites)
    {
        var there = PlanFiles.Length > 0 ? [.. PlanFiles.Select(static file => file.GetMetadata("FullPath"))] : PlanFolder.FilesIn(Folder);
        var folder = PlanFiles.Length > 0 ? Path.GetDirectoryName(there[0])! : Folder;
        var logs = ErrorLogs.Select(static log => log.GetMetadata("FullPath")).ToList();
        var before = StarterRecord.Find(folder, logs);
        if (before is not null && LoggedFindings.Sites(before.Logs) is { } others)
            (sites, logs) = ([.. others, .. sites], [.. before.Logs, .. logs]);
        else
            before = null;

        var files = there.Where(file => !string.Equals(file, before?.PlanFile, StringComparison.OrdinalIgnoreCase)).ToList();
        var documents = PlanFolder.Read(files);
        var path = before?.PlanFile ?? PlanFolder.NewFile(folder, files.Count > 0, ProjectName);
        var sources = Sources.Split(',').Select(static source => source.Trim()).Where(static source => source.Length > 0).Union(before?.Sources ?? []).ToList();
        var settings = StarterSettings.Of(PlanName, Owner.Trim().Length > 0 ? Owner : Repository.NameOf(Folder), sources);
        var draft = PlanDraft.Of(sites, files.Count == 0 ? null : PlanResolver.Resolve(documents).Plan, files.Count > 0, settings);
        if (draft.Events.Count == 0)
        {
            Log.LogMessage(MessageImportance.High, $"{ProjectName}: the plan has every event that the code emits.");
            return;
        }

        var text = StarterPlan.Write(draft, path, documents);
        foreach (var left in draft.Events.Concat<DraftEntry>(draft.AllProperties).Where(static entry => entry.Fault is not null))
            Log.LogWarning($"'{left.Name}' cannot stand in a plan and was left out: {left.Fault}");
        if (text is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new StreamWriter(new FileStream(path, before is null ? FileMode.CreateNew : FileMode.Create), new UTF8Encoding(false)))
            file.Write(text);
        StarterRecord.Write(folder, path, text, sources, logs);
        Log.LogMessage(MessageImportance.High, $"{ProjectName}: wrote {draft.Events.Count(static planned => planned.Fault is null)} events of {sites.Count} emission sites to {path}");
    }
}
