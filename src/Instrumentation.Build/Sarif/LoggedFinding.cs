namespace Instrumentation.Build.Sarif;

/// <summary>One result of the compiler's error log.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="IsNote">Whether it is a mere note, which breaks no build.</param>
/// <param name="IsSuppressed">Whether a <c>#pragma</c> or an attribute suppresses it.</param>
/// <param name="Properties">What the analyzer attached to it.</param>
internal sealed record LoggedFinding(string Id, bool IsNote, bool IsSuppressed, IReadOnlyDictionary<string, string> Properties);
