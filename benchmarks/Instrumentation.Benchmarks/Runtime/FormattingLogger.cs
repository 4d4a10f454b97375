using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Instrumentation.Benchmarks.Runtime;

/// <summary>Formats on the calling thread, without the console's queue, so that the work is measured where it happens.</summary>
internal sealed class FormattingLogger(ConsoleFormatter formatter) : ILogger
{
    private readonly StreamWriter _writer = new(Stream.Null);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatText) =>
        formatter.Write(new LogEntry<TState>(logLevel, "Courses", eventId, state, exception, formatText), scopeProvider: null, _writer);
}
