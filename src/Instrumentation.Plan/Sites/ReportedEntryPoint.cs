namespace Instrumentation.Plan.Sites;

/// <summary>
/// An entry point that a project has, as TRK900 reports it beside emission sites: which of the plan's, or, without one, an
/// endpoint whose route nobody can tell.
/// </summary>
/// <param name="File">The file, relative to the project's folder, with <c>/</c> between its parts.</param>
/// <param name="Member">The member that answers, or that maps what answers.</param>
/// <param name="EntryPoint">The entry point as the plan writes it; null for an endpoint without a known route.</param>
/// <param name="Feature">The feature; null for an exemption.</param>
public sealed record ReportedEntryPoint(string File, string Member, string? EntryPoint, string? Feature)
{
    private const string Kind = "site";
    private const string KindName = "entry_point";
    private const string EntryPointName = "entry_point";
    private const string FeatureName = "feature";
    private const string NearName = "near";
    private const string BelowName = "below";

    /// <summary>Of an endpoint without a known route, the path below which that lies; null where it may be any.</summary>
    public string? Below { get; init; }

    /// <summary>
    /// What the plan had to write where the project does not have the entry point, and has one that is nearly so: the entry point is not found then.
    /// Null where it is.
    /// </summary>
    public string? Near { get; init; }

    /// <summary>The entry point as properties of a diagnostic.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToProperties()
    {
        yield return new(Kind, KindName);
        yield return new("file", File);
        yield return new("member", Member);
        if (EntryPoint is not null)
            yield return new(EntryPointName, EntryPoint);
        if (Feature is not null)
            yield return new(FeatureName, Feature);
        if (Near is not null)
            yield return new(NearName, Near);
        if (Below is not null)
            yield return new(BelowName, Below);
    }

    /// <summary>The entry point that <paramref name="properties"/> describe; null when they describe none, as those of an emission.</summary>
    public static ReportedEntryPoint? Read(IReadOnlyDictionary<string, string> properties) =>
        properties.TryGetValue(Kind, out var kind) && kind == KindName
        && properties.TryGetValue("file", out var file)
        && properties.TryGetValue("member", out var member)
            ? new(
                file,
                member,
                properties.TryGetValue(EntryPointName, out var entryPoint) ? entryPoint : null,
                properties.TryGetValue(FeatureName, out var feature) ? feature : null)
            {
                Below = properties.TryGetValue(BelowName, out var below) ? below : null,
                Near = properties.TryGetValue(NearName, out var near) ? near : null,
            }
            : null;
}
