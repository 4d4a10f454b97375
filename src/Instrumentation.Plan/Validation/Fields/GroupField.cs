namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a group.</summary>
internal static class GroupField
{
    public const int Properties = 0;
    public const int Attribution = 1;
    public const int Description = 2;

    public static readonly FieldTable Table = new(
        "properties!", "attribution", "description");
}
