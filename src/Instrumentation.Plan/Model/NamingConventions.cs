namespace Instrumentation.Plan.Model;

/// <summary>How names are written (<c>naming:</c>).</summary>
/// <param name="Events">The convention of event names.</param>
/// <param name="Properties">The convention of property names.</param>
/// <param name="ServerSuffix">What names of server events end in, if they must.</param>
public sealed record NamingConventions(
    NamingConvention Events = NamingConvention.Any,
    NamingConvention Properties = NamingConvention.Any,
    string? ServerSuffix = null);
