namespace Instrumentation.Plan.Model;

/// <summary>The built-in types of a plan.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Number,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A UUID, on the wire in its 36-character form.</summary>
    Uuid,

    /// <summary>A moment, on the wire UTC ISO 8601 with milliseconds.</summary>
    Timestamp,

    /// <summary>A day, on the wire <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A length of time, on the wire ISO 8601 text, or a number where the unit is ms or s.</summary>
    Duration,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>Any JSON value.</summary>
    Any,
}
