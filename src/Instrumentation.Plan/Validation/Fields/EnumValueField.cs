namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of an enum's value in its long form.</summary>
internal static class EnumValueField
{
    public const int Value = 0;
    public const int Description = 1;
    public const int Csharp = 2;

    public static readonly FieldTable Table = new(
        "value!", "description", "csharp");
}
