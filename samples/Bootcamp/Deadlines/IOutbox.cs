namespace Bootcamp.Deadlines;

/// <summary>
/// Stands in for a message broker. Whoever reads has no request any more, so the plan names <c>Publish</c> under <c>boundaries:</c>: every call
/// of it has to pass the context on.
/// </summary>
public interface IOutbox
{
    void Publish(object message);
}
