using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Pipeline;

/// <summary>
/// Tells the enums that stand beside the events from those nested in one: by name, and by having no value that the
/// dictionary's does not have, since an event may narrow the dictionary's enum.
/// </summary>
internal sealed class SharedEnums
{
    private readonly Dictionary<string, EnumDefinition> _byName;

    /// <summary>Takes the plan's shared enums.</summary>
    public SharedEnums(EquatableArray<EnumDefinition> enums)
    {
        _byName = new Dictionary<string, EnumDefinition>(enums.Count, StringComparer.Ordinal);
        foreach (var definition in enums)
            _byName[definition.TypeName] = definition;
    }

    /// <summary>Those met in the members of events.</summary>
    public EquatableArray<EnumDefinition> In(EquatableArray<PlanEvent> events)
    {
        var found = new List<EnumDefinition>();
        foreach (var planned in events)
            Collect(planned.Members, found);
        return new EquatableArray<EnumDefinition>(found.ToArray());
    }

    /// <summary>Those met in the members of objects.</summary>
    public EquatableArray<EnumDefinition> In(EquatableArray<ObjectDefinition> objects)
    {
        var found = new List<EnumDefinition>();
        foreach (var definition in objects)
            Collect(definition.Members, found);
        return new EquatableArray<EnumDefinition>(found.ToArray());
    }

    /// <summary>Those that keys are made of.</summary>
    public EquatableArray<EnumDefinition> In(EquatableArray<KeyType> keys)
    {
        var found = new List<EnumDefinition>();
        foreach (var key in keys)
            Collect(key.Property.Type, found);
        return new EquatableArray<EnumDefinition>(found.ToArray());
    }

    private void Collect(EquatableArray<PlanMember> members, List<EnumDefinition> found)
    {
        foreach (var member in members)
            Collect(member.Property.Type, found);
    }

    private void Collect(PropertyType type, List<EnumDefinition> found)
    {
        switch (Emission.NestedTypes.Innermost(type))
        {
            case EnumType { Definition: var definition }:
                if (IsShared(definition) && !found.Contains(definition))
                    found.Add(definition);
                break;
            case InlineObjectType { Definition.Members: var members }:
                Collect(members, found);
                break;
        }
    }

    private bool IsShared(EnumDefinition definition)
    {
        if (!_byName.TryGetValue(definition.TypeName, out var shared))
            return false;
        if (ReferenceEquals(shared, definition))
            return true;
        foreach (var member in definition.Members)
        {
            if (!Has(shared, member))
                return false;
        }

        return true;
    }

    private static bool Has(EnumDefinition shared, EnumMember wanted)
    {
        foreach (var member in shared.Members)
        {
            if (member.WireValue == wanted.WireValue)
                return member.MemberName == wanted.MemberName;
        }

        return false;
    }
}
