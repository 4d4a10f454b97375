namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of <c>pairs_with:</c>.</summary>
internal static class PairField
{
    public const int Event = 0;
    public const int On = 1;

    public static readonly FieldTable Table = new(
        "event!", "on!");
}
