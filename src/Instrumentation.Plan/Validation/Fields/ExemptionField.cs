namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of an exemption.</summary>
internal static class ExemptionField
{
    public const int EntryPoint = 0;
    public const int Reason = 1;
    public const int Owner = 2;
    public const int Expires = 3;

    public static readonly FieldTable Table = new(
        "entry_point!", "reason!", "owner", "expires");
}
