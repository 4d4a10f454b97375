namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>The events that random bodies fire.</summary>
internal enum PlannedEvent
{
    /// <summary><c>order_placed</c>, which every entry point owes.</summary>
    Placed,

    /// <summary><c>order_cancelled</c>, which some owe too.</summary>
    Cancelled,
}
