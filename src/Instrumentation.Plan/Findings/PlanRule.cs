namespace Instrumentation.Plan.Findings;

/// <summary>What a finding is about. One id has one severity and one place for ever.</summary>
/// <param name="Id">For example <c>TRK003</c>; never used again for something else.</param>
/// <param name="Title">The finding in one clause, without the particulars.</param>
/// <param name="Severity">Its default severity.</param>
public sealed record PlanRule(string Id, string Title, PlanSeverity Severity);
