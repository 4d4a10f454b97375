namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a feature.</summary>
internal static class FeatureField
{
    public const int EntryPoints = 0;
    public const int Emits = 1;
    public const int Description = 2;
    public const int Owner = 3;
    public const int Tags = 4;
    public const int Links = 5;
    public const int Meta = 6;

    public static readonly FieldTable Table = new(
        "entry_points!", "emits!", "description", "owner", "tags", "links", "meta");
}
