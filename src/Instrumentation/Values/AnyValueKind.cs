namespace Instrumentation;

internal enum AnyValueKind : byte
{
    Null,
    Text,
    Boolean,
    Integer,
    Number,
    Decimal,
    /// <summary>A number of JSON text that no C# number keeps exactly; held as written.</summary>
    NumberText,
    Uuid,
    Timestamp,
    List,
    Map,
}
