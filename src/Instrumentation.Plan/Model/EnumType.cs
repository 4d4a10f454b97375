namespace Instrumentation.Plan.Model;

/// <summary>A closed set of texts or whole numbers; becomes the C# enum <paramref name="Definition"/>.</summary>
public sealed record EnumType(EnumDefinition Definition) : PropertyType;
