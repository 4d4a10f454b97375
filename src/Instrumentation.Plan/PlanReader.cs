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
        new PlanFileReader(path, text, cancellation).Read();
}
