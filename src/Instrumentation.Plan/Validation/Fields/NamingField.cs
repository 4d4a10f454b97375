namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of <c>naming:</c>.</summary>
internal static class NamingField
{
    public const int Events = 0;
    public const int Properties = 1;
    public const int ServerSuffix = 2;

    public static readonly FieldTable Table = new(
        "events", "properties", "server_suffix");
}
