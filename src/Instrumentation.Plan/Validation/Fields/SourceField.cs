namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a source.</summary>
internal static class SourceField
{
    public const int Kind = 0;
    public const int Description = 1;
    public const int Owner = 2;

    public static readonly FieldTable Table = new(
        "kind!", "description", "owner");
}
