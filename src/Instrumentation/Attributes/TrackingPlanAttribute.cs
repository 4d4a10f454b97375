namespace Instrumentation;

/// <summary>Marks the assembly that owns the generated types of a tracking plan. Written by the generator.</summary>
/// <remarks>Rules and the generator find the owner of a plan by this attribute, so that each plan has its types once in a solution.</remarks>
/// <param name="id">The plan's id, as its <c>plan:</c> field says.</param>
/// <param name="version">The plan's version, which every event of it carries.</param>
/// <param name="fingerprint">A hash of everything in the plan that the types depend on.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class TrackingPlanAttribute(string id, int version, string fingerprint) : Attribute
{
    /// <summary>The plan's id.</summary>
    public string Id { get; } = id;

    /// <summary>The plan's version.</summary>
    public int Version { get; } = version;

    /// <summary>A hash of everything in the plan that the types depend on.</summary>
    public string Fingerprint { get; } = fingerprint;
}
