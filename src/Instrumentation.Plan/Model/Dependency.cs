namespace Instrumentation.Plan.Model;

/// <summary>Whoever gives the first property gives the others too (<c>requires:</c>).</summary>
/// <param name="WireName">The first.</param>
/// <param name="Others">The wire names of the others.</param>
public sealed record Dependency(string WireName, EquatableArray<string> Others);
