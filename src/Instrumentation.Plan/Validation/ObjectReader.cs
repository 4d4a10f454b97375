using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>
/// Reads objects. Those beside the events (of <c>types:</c> and of the dictionary) are known by name at once and get
/// their members later, so that they may name each other, and themselves in a list.
/// </summary>
internal sealed class ObjectReader(Declarations declared, IReadOnlyList<string> declaredTypeNames)
{
    private readonly Queue<Waiting> _waiting = new();
    private readonly List<ObjectDefinition> _finished = [];
    private readonly Dictionary<string, PlanPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Set right after construction: members have types, and types have members.</summary>
    public MemberReader? Members { get; set; }

    /// <summary>The names under <c>types:</c>.</summary>
    public IEnumerable<string> DeclaredNames => declared.Names;

    /// <summary>Where each object beside the events stands in the plan.</summary>
    public IReadOnlyDictionary<string, PlanPlace> Places => _places;

    /// <summary>The C# name of an entry of <c>types:</c>, or null.</summary>
    public string? TypeNameOf(string name) => declared.IndexOf(name) is >= 0 and var index ? declaredTypeNames[index] : null;

    /// <summary>The object that a property with <c>properties:</c> is.</summary>
    public PropertyType Read(PlanNode properties, Subject owner, TypeHome home, string? description)
    {
        var typeName = home.TakeName("the object of property");
        if (home.IsNested)
            return new InlineObjectType(new(typeName, Members!.ReadObject(properties, typeName, owner), description));
        Add(typeName, properties, owner, description, home.Place);
        return new NamedObjectType(typeName);
    }

    /// <summary>Notes an object that stands beside the events.</summary>
    public void Add(string typeName, PlanNode properties, Subject owner, string? description, PlanPlace place)
    {
        _places[typeName] = place;
        _waiting.Enqueue(new(typeName, properties, owner, description));
    }

    /// <summary>All objects that stand beside the events, with their members.</summary>
    public List<ObjectDefinition> Finish()
    {
        while (_waiting.Count > 0)
        {
            var next = _waiting.Dequeue();
            _finished.Add(new(next.TypeName, Members!.ReadObject(next.Properties, next.TypeName, next.Owner), next.Description));
        }

        return _finished;
    }

    private sealed record Waiting(string TypeName, PlanNode Properties, Subject Owner, string? Description);
}
