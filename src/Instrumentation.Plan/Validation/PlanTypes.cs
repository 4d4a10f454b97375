using Instrumentation.Plan.Model;

namespace Instrumentation.Plan.Validation;

/// <summary>The C# types that the dictionary's properties bring with them.</summary>
internal static class PlanTypes
{
    /// <summary>One key type for each join key.</summary>
    public static EquatableArray<KeyType> Keys(EquatableArray<PlanProperty> properties)
    {
        var keys = new List<KeyType>();
        foreach (var property in properties)
        {
            if (property.KeyTypeName is not null)
                keys.Add(new(property.KeyTypeName, property));
        }

        return new(keys.ToArray());
    }

    /// <summary>One enum for each property that is one, or a list or map of one.</summary>
    public static EquatableArray<EnumDefinition> Enums(EquatableArray<PlanProperty> properties)
    {
        var enums = new List<EnumDefinition>();
        foreach (var property in properties)
        {
            if (Innermost(property.Type) is EnumType { Definition: var definition })
                enums.Add(definition);
        }

        return new(enums.ToArray());
    }

    private static PropertyType Innermost(PropertyType type) => type switch
    {
        ListType { Item: var item } => Innermost(item),
        MapType { Value: var value } => Innermost(value),
        _ => type,
    };
}
