using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>
/// An event about somebody who is not the one acting now, such as the applicant whose form an admin passes.
/// Its carried values come from a <see cref="StoredContext"/> and never from the current request.
/// </summary>
/// <remarks>Implemented by the events that a plan declares with <c>keys_from: stored</c>.</remarks>
public interface IStoredEvent : IPlannedEvent
{
}
