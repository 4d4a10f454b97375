namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of an emitter.</summary>
internal static class EmitterField
{
    public const int Method = 0;
    public const int Builtin = 1;
    public const int Event = 2;
    public const int Properties = 3;
    public const int Kind = 4;
    public const int Keys = 5;
    public const int Supplies = 6;

    public static readonly FieldTable Table = new(
        "method", "builtin", "event", "properties", "kind", "keys", "supplies");
}
