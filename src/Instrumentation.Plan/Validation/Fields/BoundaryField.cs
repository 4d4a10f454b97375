namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a boundary.</summary>
internal static class BoundaryField
{
    public const int Method = 0;
    public const int Context = 1;

    public static readonly FieldTable Table = new(
        "method!", "context");
}
