using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>The types that a struct declares within itself, each once.</summary>
internal sealed class NestedTypes
{
    private NestedTypes()
    {
    }

    /// <summary>The enums.</summary>
    public List<EnumDefinition> Enums { get; } = [];

    /// <summary>The objects.</summary>
    public List<ObjectDefinition> Objects { get; } = [];

    /// <summary>The nested types of a struct with the given members.</summary>
    public static NestedTypes Of(EquatableArray<PlanMember> members, TypeTable types)
    {
        var nested = new NestedTypes();
        HashSet<string>? names = null;
        foreach (var member in members)
        {
            switch (Innermost(member.Property.Type))
            {
                case EnumType { Definition: var definition } when !types.IsShared(definition):
                    if ((names ??= new(StringComparer.Ordinal)).Add(definition.TypeName))
                        nested.Enums.Add(definition);
                    break;
                case InlineObjectType { Definition: var definition }:
                    if ((names ??= new(StringComparer.Ordinal)).Add(definition.TypeName))
                        nested.Objects.Add(definition);
                    break;
            }
        }

        return nested;
    }

    /// <summary>The type within all lists and maps.</summary>
    public static PropertyType Innermost(PropertyType type)
    {
        while (true)
        {
            switch (type)
            {
                case ListType list:
                    type = list.Item;
                    break;
                case MapType map:
                    type = map.Value;
                    break;
                default:
                    return type;
            }
        }
    }
}
