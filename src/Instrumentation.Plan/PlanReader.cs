using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan;

/// <summary>Reads plan files.</summary>
public static class PlanReader
{
    /// <summary>
    /// Reads one file. Whatever the text is, the result is a document: what is not readable is a finding in it, and
    /// the rest is read.
    /// </summary>
    /// <param name="path">The path that findings name.</param>
    /// <param name="text">The file's text, with or without a byte order mark.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static PlanDocument Read(string path, string text, CancellationToken cancellation = default) =>
        Read(path, text, encoding: null, cancellation);

    /// <summary>Reads one file of which it is known how its bytes became text.</summary>
    /// <param name="path">The path that findings name.</param>
    /// <param name="text">The file's text, with or without a byte order mark.</param>
    /// <param name="encoding">What the bytes were taken for where they are no UTF-8, which is a finding; otherwise null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static PlanDocument Read(string path, string text, string? encoding, CancellationToken cancellation) =>
        new PlanFileReader(path, text, encoding, cancellation).Read();
}
