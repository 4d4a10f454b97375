namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a destination.</summary>
internal static class DestinationField
{
    public const int Tier = 0;
    public const int Meta = 1;

    public static readonly FieldTable Table = new(
        "tier", "meta");
}
