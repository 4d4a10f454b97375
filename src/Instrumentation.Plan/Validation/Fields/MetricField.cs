namespace Instrumentation.Plan.Validation.Fields;

/// <summary>Fields of a metric.</summary>
internal static class MetricField
{
    public const int Numerator = 0;
    public const int Denominator = 1;
    public const int By = 2;
    public const int Description = 3;
    public const int Owner = 4;
    public const int Meta = 5;

    public static readonly FieldTable Table = new(
        "numerator!", "denominator", "by", "description", "owner", "meta");
}
