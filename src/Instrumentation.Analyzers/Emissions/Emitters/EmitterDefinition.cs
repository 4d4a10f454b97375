using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Emissions.Emitters;

/// <summary>A way to emit: which method, and what its parameters mean. Parameters go by name, since their order differs between overloads.</summary>
internal sealed record EmitterDefinition
{
    /// <summary>The name that plans use in <c>emitters:</c>; null for a method that the plan itself declares.</summary>
    public string? Builtin { get; init; }

    /// <summary>The metadata name of the type that declares the method.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>How it takes its event.</summary>
    public EmitterStyle Style { get; init; } = EmitterStyle.Named;

    /// <summary>What kind of event it sends.</summary>
    public EventKind Kind { get; init; }

    /// <summary>The parameter that takes the name, or the object that holds it.</summary>
    public required string Event { get; init; }

    /// <summary>The object that holds name and bag, for <see cref="EmitterStyle.Object"/>.</summary>
    public EventObjectDefinition? EventObject { get; init; }

    /// <summary>The parameters whose entries become properties.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>A pair of parameters that gives a single property, if there is one.</summary>
    public (string Key, string Value)? Single { get; init; }

    /// <summary>Parameters that take a join key.</summary>
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
    public bool Reads(string parameter) =>
        parameter == Event || Properties.Contains(parameter) || parameter == Single?.Key || parameter == Single?.Value;

    /// <summary>Whether plans must ask for it: what it sends is not a product event otherwise.</summary>
    public bool OnlyOnRequest { get; init; }
}
