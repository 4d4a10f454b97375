using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>
/// Promises that an event is emitted exactly once on every successful way out. The body is checked against it, callers
/// rely on it, in other assemblies too, and overrides and implementations inherit it.
/// </summary>
/// <remarks>
/// On a class or an interface it holds for each of its public methods, on a property for its setter, or for its getter when
/// it has none. A way out is not successful when it throws or returns a failure.
/// </remarks>
/// <typeparam name="TEvent">A generated event.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Interface | AttributeTargets.Class, AllowMultiple = true)]
public sealed class EmitsAttribute<TEvent> : Attribute
    where TEvent : struct, IPlannedEvent
{
}
