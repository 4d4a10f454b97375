namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a funnel.</summary>
internal static class FunnelField
{
    public const int Join = 0;
    public const int Steps = 1;
    public const int Within = 2;
    public const int Description = 3;
    public const int Owner = 4;
    public const int Meta = 5;

    public static readonly FieldTable Table = new(
        "join!", "steps!", "within", "description", "owner", "meta");
}
