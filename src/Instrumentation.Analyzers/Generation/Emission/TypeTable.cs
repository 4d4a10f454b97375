using Instrumentation.Analyzers.Generation.Pipeline;
using Instrumentation.Plan.Model;

namespace Instrumentation.Analyzers.Generation.Emission;

/// <summary>Names every type that one generated file mentions, and the conversions behind it.</summary>
/// <param name="scope">What all files have in common.</param>
/// <param name="sharedEnums">Those of the enums met in this file that stand beside the events.</param>
/// <param name="support">The full name of the class that holds this file's conversions.</param>
internal sealed class TypeTable(GenerationScope scope, EquatableArray<EnumDefinition> sharedEnums, string support)
{
    // Metadata bounds names to 1,023 bytes, and a path of 16 nested objects can be longer.
    private const int MaxNameLength = 250;

    private readonly Dictionary<string, string> _conversions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>What all files have in common.</summary>
    public GenerationScope Scope => scope;

    /// <summary>The full name of the class that holds this file's conversions.</summary>
    public string Support => support;

    /// <summary>Whether the enum stands beside the events rather than in the one that has it.</summary>
    public bool IsShared(EnumDefinition definition)
    {
        foreach (var shared in sharedEnums)
        {
            if (ReferenceEquals(shared, definition) || shared == definition)
                return true;
        }

        return false;
    }

    /// <summary>The C# type of values of <paramref name="type"/> in a member of the struct <paramref name="owner"/>.</summary>
    public string Of(PropertyType type, string owner) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        EnumType { Definition: var definition } => Of(definition, owner),
        ListType list => "global::System.Collections.Generic.IReadOnlyList<" + Of(list.Item, owner) + ">",
        MapType map => "global::System.Collections.Generic.IReadOnlyDictionary<string, " + Of(map.Value, owner) + ">",
        InlineObjectType { Definition.TypeName: var name } => Nested(owner, name),
        NamedObjectType named => scope.TypeName(named.TypeName),
        _ => "global::Instrumentation.AnyValue",
    };

    /// <summary>The C# type of the entries of a map. Spelt out, since a plan may call one of its types <c>var</c>.</summary>
    public string PairOf(MapType map, string owner) =>
        "global::System.Collections.Generic.KeyValuePair<string, " + Of(map.Value, owner) + ">";

    /// <summary>The C# type of an enum met in the struct <paramref name="owner"/>.</summary>
    public string Of(EnumDefinition definition, string owner) =>
        IsShared(definition) ? scope.TypeName(definition.TypeName) : Nested(owner, definition.TypeName);

    /// <summary>The C# type of a property's values: of its key type, if it has one.</summary>
    public string Of(PlanProperty property, string owner) =>
        KeyTypeOf(property) is { } key ? scope.TypeName(key) : Of(property.Type, owner);

    /// <summary>The key type of a property; only what can be compared and converted can have one.</summary>
    public static string? KeyTypeOf(PlanProperty property) =>
        property.Type is ScalarType or EnumType ? property.KeyTypeName : null;

    /// <summary>The full name of a type nested in <paramref name="owner"/>.</summary>
    public static string Nested(string owner, string name) => owner + "." + CSharpText.Identifier(name);

    /// <summary>The method that gives an enum's value as the wire has it.</summary>
    public string WireOf(EnumDefinition definition, string owner) =>
        IsShared(definition)
            ? scope.Support(EnumsFile.SupportClass) + ".Wire_" + definition.TypeName
            : support + "." + Conversion("Wire", Nested(owner, definition.TypeName));

    /// <summary>The method that does something (<paramref name="verb"/>) with an object.</summary>
    public string ConversionOf(string verb, PropertyType type, string owner) =>
        type is NamedObjectType named
            ? scope.Support(ObjectsFile.SupportClass) + "." + verb + "_" + named.TypeName
            : support + "." + Conversion(verb, Of(type, owner));

    /// <summary>
    /// The name of the method that does <paramref name="verb"/> for a nested type of this file. Starts with something
    /// that no method of a type beside the events starts with.
    /// </summary>
    public string Conversion(string verb, string fullName)
    {
        if (!_conversions.TryGetValue(fullName, out var name))
        {
            name = fullName.Substring(scope.TypeName("A").Length - 1).Replace('.', '_').Replace("@", "");
            if (name.Length > MaxNameLength)
                name = name.Substring(0, MaxNameLength);
            var free = name;
            for (var i = 2; !_taken.Add(free); i++)
                free = name + "_" + i;
            name = free;
            _conversions.Add(fullName, name);
        }

        return "Nested" + verb + "_" + name;
    }

    private string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Integer => "long",
        ScalarKind.Number => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Boolean => "bool",
        ScalarKind.Uuid => "global::System.Guid",
        ScalarKind.Timestamp => "global::System.DateTimeOffset",
        ScalarKind.Date => scope.HasDateOnly ? "global::System.DateOnly" : "string",
        ScalarKind.Duration => "global::System.TimeSpan",
        ScalarKind.Uri => "global::System.Uri",
        _ => "global::Instrumentation.AnyValue",
    };
}
