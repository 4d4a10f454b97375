namespace Instrumentation.Plan.Model;

/// <summary>An object that is nested in the one event or object that has it.</summary>
public sealed record InlineObjectType(ObjectDefinition Definition) : PropertyType;
