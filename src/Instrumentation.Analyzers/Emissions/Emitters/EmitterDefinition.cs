using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>A way to emit: which method, and what its parameters mean. Parameters go by name, since their order differs between overloads.</summary>
internal sealed record EmitterDefinition
{
    /// <summary>The name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>The entry of the plan that says so, in its own words; null for those that are known without.</summary>
    public string? Declaration { get; init; }

    /// <summary>How it takes its event.</summary>
    public EmitterStyle Style { get; init; } = EmitterStyle.Named;

    /// <summary>What kind of event it sends.</summary>
    public EventKind Kind { get; init; }

    /// <summary>The parameter that takes the name, or the object that holds it; null when every overload emits and none takes a name.</summary>
    public string? Event { get; init; }

    /// <summary>The name that it sends whatever it is given, as <c>CapturePageView</c> does; null for one that takes its name.</summary>
    public string? FixedName { get; init; }

    /// <summary>What a file has to write somewhere to emit by it; null where a call of the method alone does.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether a name that the plan does not have may be no event at all, such as that of an ordinary log record.</summary>
    public bool NamesOthers { get; init; }

    /// <summary>The object that holds name and bag, for <see cref="EmitterStyle.Object"/>.</summary>
    public EventObjectDefinition? EventObject { get; init; }

    /// <summary>The parameters whose entries become properties.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>The full name of a type of which any parameter takes properties, for bindings that call their parameters now this, now that; null where names tell.</summary>
    public string? PropertiesType { get; init; }

    /// <summary>A pair of parameters that gives a single property, if there is one.</summary>
    public (string Key, string Value)? Single { get; init; }

    /// <summary>Why its properties cannot be read, in the middle of "because …"; null when they can.</summary>
    public string? Unread { get; init; }

    /// <summary>Parameters that take a join key, or another property that has a parameter of its own.</summary>
    public IReadOnlyList<EmitterKey> Keys { get; init; } = [];

    /// <summary>Names of properties that the SDK understands as a join key, by level.</summary>
    public IReadOnlyList<EmitterKey> ReservedKeys { get; init; } = [];

    /// <summary>Parameters that, when given, may change the properties.</summary>
    public IReadOnlyList<string> Enrichment { get; init; } = [];

    /// <summary>Parameters that, when given, may bring join keys beside the properties.</summary>
    public IReadOnlyList<string> KeyOptions { get; init; } = [];

    /// <summary>The levels of join keys that the SDK holds itself, since an identify or from the request.</summary>
    public IReadOnlyList<KeyLevel> Holds { get; init; } = [];

    /// <summary>Whether the parameter takes the name or properties of the event.</summary>
    public bool Reads(IParameterSymbol parameter) =>
        parameter.Name == Event || TakesProperties(parameter) || parameter.Name == Single?.Key || parameter.Name == Single?.Value;

    /// <summary>Whether the entries of what the parameter is given become properties.</summary>
    public bool TakesProperties(IParameterSymbol parameter) =>
        Properties.Contains(parameter.Name) || (PropertiesType is not null && parameter.Type.ToDisplayString(MetadataName.Format) == PropertiesType);
}
