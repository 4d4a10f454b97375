namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a property in the dictionary.</summary>
internal static class PropertyField
{
    public const int Type = 0;
    public const int Description = 1;
    public const int Key = 2;
    public const int Origin = 3;
    public const int Aliases = 4;
    public const int Pii = 5;
    public const int Unit = 6;
    public const int Min = 7;
    public const int Max = 8;
    public const int MinLength = 9;
    public const int MaxLength = 10;
    public const int Pattern = 11;
    public const int Enum = 12;
    public const int Const = 13;
    public const int Nullable = 14;
    public const int Wire = 15;
    public const int Csharp = 16;
    public const int Tags = 17;
    public const int Meta = 18;
    public const int Properties = 19;

    public static readonly FieldTable Table = new(
        "type!", "description", "key", "origin", "aliases", "pii", "unit", "min", "max", "min_length", "max_length", "pattern",
        "enum", "const", "nullable", "wire", "csharp", "tags", "meta", "properties");
}
