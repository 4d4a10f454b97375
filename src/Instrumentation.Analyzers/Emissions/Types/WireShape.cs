namespace Instrumentation.Analyzers.Emissions.Types;

/// <summary>What values of a C# type become on the wire, whatever SDK writes them.</summary>
internal enum WireShape
{
    /// <summary>Nobody can tell: the type is open, or has a form of its own.</summary>
    Unknown,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number that need not be whole.</summary>
    Fraction,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>The text of a UUID.</summary>
    Uuid,

    /// <summary>A moment, in whatever form.</summary>
    Moment,

    /// <summary>A day, in whatever form.</summary>
    Day,

    /// <summary>A length of time, in whatever form.</summary>
    Span,

    /// <summary>The text of a URI.</summary>
    Uri,

    /// <summary>A member of an enum: its number or its name.</summary>
    Member,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Map,
}
