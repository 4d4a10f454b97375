namespace Instrumentation;

/// <summary>Emits the events of a tracking plan.</summary>
/// <remarks>
/// Tracking never throws into the code that tracks: what goes wrong is counted and reported (<see cref="TrackerFaults"/>).
/// Implementations are safe for use from many threads.
/// </remarks>
public interface ITracker
{
    /// <summary>Emits an event about whoever is acting now, with the carried values of <see cref="TrackingContext.Current"/>.</summary>
    /// <typeparam name="TEvent">A generated event.</typeparam>
    /// <param name="e">The event. A <c>default</c> one is counted and reported, never written.</param>
    void Track<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent;

    /// <summary>Emits an event about somebody else than the one acting now, with the carried values that were stored for them.</summary>
    /// <typeparam name="TEvent">A generated event.</typeparam>
    /// <param name="e">The event. A <c>default</c> one is counted and reported, never written.</param>
    /// <param name="context">What was stored with the entity, or <see cref="StoredContext.Unknown"/> for rows that have nothing stored.</param>
    void Track<TEvent>(TEvent e, StoredContext context) where TEvent : struct, IStoredEvent;
}
