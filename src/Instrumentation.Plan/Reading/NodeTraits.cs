namespace Instrumentation.Plan.Reading;

/// <summary>How a node is written, where that matters.</summary>
[Flags]
internal enum NodeTraits : byte
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary>A scalar without quotes: it may be a number, a boolean, or nothing at all.</summary>
    Plain = 1,

    /// <summary>Inside <c>{ }</c> or <c>[ ]</c>.</summary>
    Flow = 2,

    /// <summary>A fault of the YAML cut it short: what seems missing in it may only be unread.</summary>
    Broken = 4,

    /// <summary>A plain scalar over several lines, or one with escapes: offsets in the text are not offsets in the file.</summary>
    Folded = 8,
}
