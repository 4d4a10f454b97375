using System.Text.Json.Nodes;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>A value for a member, and what it must be on the wire.</summary>
public readonly record struct MadeValue(object? Value, JsonNode? Wire);
