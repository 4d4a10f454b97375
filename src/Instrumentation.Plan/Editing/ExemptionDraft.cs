namespace Instrumentation.Plan.Editing;

/// <summary>An entry point that is to need no event. Why, only people know: the reason stays <c>TODO</c>, and TRK023 asks for it.</summary>
/// <param name="EntryPoint">The entry point, as a plan names it.</param>
public sealed record ExemptionDraft(string EntryPoint);
