namespace Instrumentation.Plan.Model;

/// <summary>Limits of a property's values; null where there is none. Numbers include their bounds.</summary>
public sealed record ValueConstraints
{
    /// <summary>The least number.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Max { get; init; }

    /// <summary>The least length of a text in UTF-16 code units, or of a list in items.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text in UTF-16 code units, or of a list in items.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The .NET regular expression that a text must match somewhere.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only value, in its wire form (text as it is, numbers in digits, <c>true</c> or <c>false</c>).</summary>
    public string? Const { get; init; }
}
