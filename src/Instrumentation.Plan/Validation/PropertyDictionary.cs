using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Instrumentation.Plan.Validation.Fields;

namespace Instrumentation.Plan.Validation;

/// <summary>The section <c>properties:</c>.</summary>
internal sealed class PropertyDictionary(Declarations declared)
{
    private readonly PlanProperty[] _properties = new PlanProperty[declared.Items.Count];
    private readonly string[] _identifiers = new string[declared.Items.Count];
    private int _count;

    /// <summary>The entries by name.</summary>
    public Declarations Declared => declared;

    /// <summary>The definition of an entry, or null.</summary>
    public PlanProperty? Find(string name) => declared.IndexOf(name) is >= 0 and var index && index < _count ? _properties[index] : null;

    /// <summary>The C# name of an entry.</summary>
    public string IdentifierOf(string name) => _identifiers[declared.IndexOf(name)];

    /// <summary>Reads all entries.</summary>
    public EquatableArray<PlanProperty> Read(
        PropertyReader reader,
        FieldReader fieldReader,
        IdentifierReader identifiers,
        IdentifierScope typeNames,
        HashSet<string> attribution,
        PropertyCounter counter)
    {
        foreach (var entry in declared.Items)
        {
            if (!counter.Allows(entry.Key.Place))
                break;
            var identifier = identifiers.Of(entry.Key, entry.Value, "property");
            using var fields = fieldReader.Read(PropertyField.Table, entry.Value, entry.Key, new("property", entry.Name));
            var home = new TypeHome(typeNames, identifier, entry.Name, entry.Key.Place, IsNested: false);
            _identifiers[_count] = identifier;
            _properties[_count++] = reader.Read(entry.Key, fields, home, attribution.Contains(entry.Name), needsDescription: true);
        }

        var properties = _properties;
        Array.Resize(ref properties, _count);
        return new(properties);
    }
}
