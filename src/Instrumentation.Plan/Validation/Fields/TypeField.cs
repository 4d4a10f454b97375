namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a shared object.</summary>
internal static class TypeField
{
    public const int Properties = 0;
    public const int Description = 1;
    public const int Csharp = 2;
    public const int Tags = 3;
    public const int Meta = 4;

    public static readonly FieldTable Table = new(
        "properties!", "description", "csharp", "tags", "meta");
}
