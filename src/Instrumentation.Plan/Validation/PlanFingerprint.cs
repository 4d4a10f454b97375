using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// A hash over what generated types do: their names, members, wire names and what they carry. What they say in comments
/// is left out, so that a better description does not count as another state of the plan.
/// </summary>
internal sealed class PlanFingerprint
{
    private readonly StableHash _hash = new();

    /// <summary>The fingerprint of a plan.</summary>
    public static string Of(TrackingPlan plan)
    {
        var fingerprint = new PlanFingerprint();
        fingerprint.Add(plan);
        return fingerprint._hash.ToString();
    }

    private void Add(TrackingPlan plan)
    {
        _hash.Add(plan.Id);
        _hash.Add(plan.Version);
        _hash.Add(plan.Namespace);
        _hash.Add(plan.Keys.Count);
        foreach (var key in plan.Keys)
        {
            _hash.Add(key.TypeName);
            Add(key.Property);
        }

        _hash.Add(plan.Enums.Count);
        foreach (var definition in plan.Enums)
            Add(definition);
        _hash.Add(plan.Objects.Count);
        foreach (var definition in plan.Objects)
            Add(definition);
        foreach (var planned in plan.Events)
        {
            if (planned.Status != EventStatus.Removed)
                Add(planned);
        }
    }

    private void Add(PlanEvent planned)
    {
        _hash.Add(planned.WireName);
        _hash.Add(planned.TypeName);
        _hash.Add((int)planned.Kind);
        _hash.Add(planned.Status == EventStatus.Deprecated);
        _hash.Add(planned.Status == EventStatus.Deprecated ? planned.ReplacedBy : null);
        _hash.Add(planned.KeysFromStored);
        Add(planned.Members);
        _hash.Add(planned.Carries.Count);
        foreach (var carried in planned.Carries)
        {
            _hash.Add(carried.IsKey);
            _hash.Add(carried.AnyOf.Count);
            foreach (var property in carried.AnyOf)
                _hash.Add(property.WireName);
        }
    }

    private void Add(EquatableArray<PlanMember> members)
    {
        _hash.Add(members.Count);
        foreach (var member in members)
        {
            _hash.Add(member.MemberName);
            _hash.Add(member.Requirement.IsRequired);
            Add(member.Property);
        }
    }

    private void Add(PlanProperty property)
    {
        _hash.Add(property.WireName);
        _hash.Add(property.IsNullable);
        _hash.Add(property.KeyTypeName);
        _hash.Add(property.Constraints?.Const);
        _hash.Add(property.Type is ScalarType { Kind: ScalarKind.Duration } ? property.Unit : null);
        Add(property.Type);
    }

    private void Add(ObjectDefinition definition)
    {
        _hash.Add(definition.TypeName);
        Add(definition.Members);
    }

    private void Add(EnumDefinition definition)
    {
        _hash.Add(definition.TypeName);
        _hash.Add(definition.IsInteger);
        _hash.Add(definition.IsNested);
        _hash.Add(definition.Members.Count);
        foreach (var member in definition.Members)
        {
            _hash.Add(member.WireValue);
            _hash.Add(member.MemberName);
        }
    }

    private void Add(PropertyType type)
    {
        switch (type)
        {
            case ScalarType scalar:
                _hash.Add("scalar");
                _hash.Add((int)scalar.Kind);
                break;
            case EnumType enumeration:
                _hash.Add("enum");
                Add(enumeration.Definition);
                break;
            case ListType list:
                _hash.Add("list");
                Add(list.Item);
                break;
            case MapType map:
                _hash.Add("map");
                Add(map.Value);
                break;
            case NamedObjectType named:
                _hash.Add("named");
                _hash.Add(named.TypeName);
                break;
            case InlineObjectType inline:
                _hash.Add("object");
                Add(inline.Definition);
                break;
            default:
                // A union is `any` in C#, whatever it is made of.
                _hash.Add("union");
                break;
        }
    }
}
