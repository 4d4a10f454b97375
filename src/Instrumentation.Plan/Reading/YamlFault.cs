namespace Instrumentation.Plan.Reading;

/// <summary>What ended the reading of a piece of a file early.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Start">Where it was noticed.</param>
/// <param name="Length">How much the parser calls wrong.</param>
/// <param name="Reason">The parser's words, if it had any.</param>
internal sealed record YamlFault(YamlFaultKind Kind, int Start, int Length, string Reason);
