using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Instrumentation.Build.Tasks;

/// <summary>
/// Looks through a project's references for one that may have the types of a plan, and for the runtime. A look at the
/// bytes: an assembly that has such types names the attribute that says so. One that names it for another reason makes
/// the answer "may", and leaves the judgement to the analyzers.
/// </summary>
public sealed class MayOwnTrackingPlan : Task
{
    private const string Runtime = "Instrumentation";
    private const string Attribute = "\0TrackingPlanAttribute\0";

    // One character a byte.
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    /// <summary>The assemblies that the project references.</summary>
    [Required]
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Whether one of them is the runtime, without which nothing is generated.</summary>
    [Output]
    public bool HasRuntime { get; private set; }

    /// <summary>Whether another of them may have the types of a plan.</summary>
    [Output]
    public bool MayOwn { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var reference in References)
        {
            if (reference.GetMetadata("Filename") == Runtime)
                HasRuntime = true;
            else if (!MayOwn && reference.GetMetadata("FrameworkReferenceName").Length == 0)
                MayOwn = Names(reference.GetMetadata("FullPath"));
        }

        return true;
    }

    private static bool Names(string path)
    {
        try
        {
            return Latin1.GetString(File.ReadAllBytes(path)).IndexOf(Attribute, StringComparison.Ordinal) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
