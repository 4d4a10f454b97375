using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// Objects become structs, and a struct cannot contain itself; only a list or map of it can. Also bounds how deep and
/// how large objects in objects get. What goes too far becomes <c>any</c>, so that the rest still compiles.
/// </summary>
internal sealed class ObjectContainment(FindingList findings, IReadOnlyDictionary<string, PlanPlace> places)
{
    private static readonly PropertyType Any = new ScalarType(ScalarKind.Any);

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];
    private ObjectDefinition[] _objects = [];

    /// <summary>The objects without the members that lead back to where they came from.</summary>
    public EquatableArray<ObjectDefinition> Cut(List<ObjectDefinition> objects)
    {
        _objects = objects.ToArray();
        for (var i = 0; i < _objects.Length; i++)
            _index[_objects[i].TypeName] = i;
        foreach (var definition in objects)
            Visit(definition.TypeName);
        return new(_objects);
    }

    /// <summary>Cuts below a named object; says how many objects deep it is.</summary>
    private int Visit(string typeName)
    {
        if (_depths.TryGetValue(typeName, out var known))
            return known;
        if (!_index.TryGetValue(typeName, out var index))
            return 1;
        _path.Add(typeName);
        var (members, depth) = Visit(_objects[index].Members);
        _objects[index] = _objects[index] with { Members = members };
        _path.RemoveAt(_path.Count - 1);
        _depths.Add(typeName, depth);
        return depth;
    }

    private (EquatableArray<PlanMember> Members, int Depth) Visit(EquatableArray<PlanMember> members)
    {
        PlanMember[]? changed = null;
        var deepest = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var type = members[i].Property.Type;
            var (cut, depth) = Visit(type, members[i]);
            deepest = Math.Max(deepest, depth);
            if (ReferenceEquals(cut, type))
                continue;
            changed ??= [.. members];
            changed[i] = members[i] with { Property = members[i].Property with { Type = cut } };
        }

        return (changed is null ? members : new(changed), deepest + 1);
    }

    private (PropertyType Type, int Depth) Visit(PropertyType type, PlanMember member)
    {
        switch (type)
        {
            case NamedObjectType { TypeName: var name } when _path.Contains(name):
                findings.Report(
                    PlanRules.BadValue,
                    member.Place,
                    $"Object '{name}' contains itself here ({string.Join(" → ", Cycle(name))}), which no value can end. "
                        + "Make the property a list or map of it.",
                    places.TryGetValue(name, out var place) ? new([new RelatedPlace(place, $"'{name}' is defined here")]) : default);
                return (Any, 0);
            case NamedObjectType { TypeName: var name }:
                return _path.Count >= PlanLimits.ObjectDepth ? TooDeep(member) : Limited(type, Visit(name), member);
            case InlineObjectType { Definition: var definition }:
                var (members, depth) = Visit(definition.Members);
                var inner = members == definition.Members ? type : new InlineObjectType(definition with { Members = members });
                return Limited(inner, depth, member);
            default:
                return (type, 0);
        }
    }

    private (PropertyType Type, int Depth) Limited(PropertyType type, int depth, PlanMember member) =>
        depth >= PlanLimits.ObjectDepth ? TooDeep(member) : (type, depth);

    private (PropertyType Type, int Depth) TooDeep(PlanMember member)
    {
        findings.Report(
            PlanRules.LimitExceeded,
            member.Place,
            $"Objects stand inside each other more than {PlanLimits.ObjectDepth} deep at '{Shown.Of(member.Property.Name)}'. "
                + "Use a list or map of them, or flatten them.");
        return (Any, 0);
    }

    private IEnumerable<string> Cycle(string name)
    {
        for (var i = _path.IndexOf(name); i < _path.Count; i++)
            yield return _path[i];
        yield return name;
    }
}
