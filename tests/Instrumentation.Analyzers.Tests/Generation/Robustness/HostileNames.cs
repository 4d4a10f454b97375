using System.Globalization;

namespace Instrumentation.Analyzers.Tests.Generation.Robustness;

/// <summary>Names that generated code could trip over. The same seed gives the same names.</summary>
internal sealed class HostileNames(Random random)
{
    private static readonly string[] Known =
    [
        // Words of the language, and what the compiler reserves.
        "class", "record", "required", "field", "value", "global", "file", "scoped", "await", "var", "dynamic", "nint", "__arglist", "_", "__",
        "value__", "get_Name", "get_Foo", "set_Foo", "add_Foo", "op_Equality", "Finalize", "Item", "this", "base", "default", "nameof", "when", "with", "init",
        // Types and namespaces that generated code uses.
        "System", "Instrumentation", "Infrastructure", "Generated", "String", "Object", "Task", "Guid", "Uri", "Dictionary", "List", "AnyValue", "Nullable",
        "TrackingPlan", "TrackingPlanAttribute", "TrackingEvent", "ITracker", "IPlannedEvent", "WireWriter", "Plan", "Enums", "Objects", "Event0", "Carried0",
        // Members that every type has, and those of generated ones.
        "Name", "name", "ToDictionary", "to_dictionary", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "_built", "built", "Definition", "IsBuilt", "WriteProperties", "Value", "NotSet", "not_set", "NOT SET", "writer", "properties", "context", "v1", "v2",
        // Names that differ in what disappears.
        "foo", "Foo", "FOO", "foo_value", "FooValue", "foo value value", "foo2", "Foo2", "fooBar", "foo_bar", "foo-bar", "foo bar", "FOOBar", "foo__bar",
        "1", "1a", "2_b", "", " ", "-", "+", "...", "\"", "\\", "'", "*/", "//", "/*", "<x>", "&amp;", "]]>", "{0}", "{", "}", "$\"", "@x", "\u0000", "\u0001",
        "\n", "\r\n", "\t", "\u0085", "\u2028", "\u2029", "\u202E", "\uFEFF", "\u200B", "😀", "𝒜b", "é", "e\u0301", "ﬀ", "ǆ", "ǅ", "İ", "ı", "ß", "ẞ", "中文", "٣", "Ⅷ", "ª", "ʰ",
        "CON", "nul", "aux.txt", "a/b", "a\\b", "..", "a:b",
    ];

    private static readonly string[] Types =
    [
        "string", "integer", "number", "decimal", "boolean", "uuid", "timestamp", "date", "duration", "uri", "any",
        "list<string>", "map<number>", "list<list<uuid>>", "map<list<any>>", "list<duration>",
    ];

    /// <summary>A name of any kind.</summary>
    public string Name() => random.Next(8) switch
    {
        0 => OfAnyCategory(),
        1 => Known[random.Next(Known.Length)] + Known[random.Next(Known.Length)],
        2 => new string(Known[random.Next(Known.Length)].FirstOrDefault('x'), random.Next(1, 260)),
        _ => Known[random.Next(Known.Length)],
    };

    /// <summary>What <c>csharp:</c> might say.</summary>
    public string Identifier() => Known[random.Next(Known.Length)];

    /// <summary>A type without an enum or properties.</summary>
    public string Type() => Types[random.Next(Types.Length)];

    // One character of a random category of Unicode at each place.
    private string OfAnyCategory()
    {
        var length = random.Next(1, 6);
        var name = new char[length];
        for (var i = 0; i < length; i++)
        {
            var category = (UnicodeCategory)random.Next(30);
            do
            {
                name[i] = (char)random.Next(0x10000);
            }
            while (char.GetUnicodeCategory(name[i]) != category && random.Next(400) != 0);
        }

        return new string(name);
    }
}
