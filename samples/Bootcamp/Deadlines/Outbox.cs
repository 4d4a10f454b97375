using System.Threading.Channels;

namespace Bootcamp.Deadlines;

/// <summary>Keeps what was published until somebody reads it; as long as the process lives.</summary>
internal sealed class Outbox : IOutbox
{
    private readonly Channel<object> _messages = Channel.CreateUnbounded<object>();

    public void Publish(object message) => _messages.Writer.TryWrite(message);

    public IAsyncEnumerable<object> ReadAllAsync(CancellationToken stopping) => _messages.Reader.ReadAllAsync(stopping);
}
