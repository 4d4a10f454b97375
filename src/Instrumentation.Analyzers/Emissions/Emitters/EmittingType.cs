namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>A type through whose methods events are sent.</summary>
/// <param name="Builtin">The name that plans use for its SDK in <c>emitters:</c>; null for our own tracker.</param>
/// <param name="MetadataName">Its metadata name.</param>
/// <param name="Methods">Its methods, asked for only where a compilation has the type: most have one of these types, or none.</param>
internal sealed record EmittingType(string? Builtin, string MetadataName, Func<IReadOnlyList<EmitterDefinition>> Methods)
{
    /// <summary>The first name of its namespace; null for a type without one.</summary>
    public string? RootNamespace { get; } = MetadataName.IndexOf('.') is var end and > 0 ? MetadataName.Substring(0, end) : null;

    /// <summary>What the compilation has to write somewhere for any of its methods to emit; null where calling them does.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether plans must ask for it: what it sends is not a product event otherwise.</summary>
    public bool OnlyOnRequest { get; init; }
}
