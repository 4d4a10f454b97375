namespace Instrumentation.Plan.Model;

/// <summary>The C# struct to generate for a join key, so that one key cannot be given where another belongs.</summary>
/// <param name="TypeName">The C# name, without namespace.</param>
/// <param name="Property">The dictionary property; its <see cref="PlanProperty.Key"/> is not null.</param>
public sealed record KeyType(string TypeName, PlanProperty Property);
