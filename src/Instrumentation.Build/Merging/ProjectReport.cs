using Instrumentation.Build.Sarif;
using Instrumentation.Plan.Sites;

namespace Instrumentation.Build.Merging;

/// <summary>What one project's error logs say, of all its target frameworks together.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Sources">The sources of the plan that it is; empty when it does not say.</param>
/// <param name="IsTest">Whether it tests others, so that nothing it sends is sent in production.</param>
/// <param name="Findings">The results of its logs.</param>
internal sealed record ProjectReport(string Name, IReadOnlyList<string> Sources, bool IsTest, IReadOnlyList<LoggedFinding> Findings)
{
    /// <summary>Its emission sites.</summary>
    public IEnumerable<ReportedSite> Sites => Reported(ReportedSite.Read);

    /// <summary>The events that its tests speak of.</summary>
    public IEnumerable<ReportedUse> Uses => Reported(ReportedUse.Read);

    /// <summary>The entry points that it has of the plan's, and the endpoints whose routes nobody can tell.</summary>
    public IEnumerable<ReportedEntryPoint> EntryPoints => Reported(ReportedEntryPoint.Read);

    /// <summary>The methods that it knows of those that the plan names as emitters.</summary>
    public IEnumerable<ReportedEmitter> Emitters => Reported(ReportedEmitter.Read);

    private IEnumerable<T> Reported<T>(Func<IReadOnlyDictionary<string, string>, T?> read)
        where T : class =>
        Findings.Where(static finding => finding.Id == "TRK900").Select(finding => read(finding.Properties)).OfType<T>();
}
