using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>An event about whoever is acting now: its carried values come from <see cref="TrackingContext.Current"/>.</summary>
/// <remarks>Implemented by the events that a plan declares with <c>keys_from: request</c>, the default.</remarks>
public interface ITrackedEvent : IPlannedEvent
{
}
