namespace Instrumentation.Package.Tests.Consumers;

/// <summary>One result of the compiler's error log.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="File">The file's name without its folder, or nothing.</param>
/// <param name="Line">The first line, counted from 1, or 0.</param>
/// <param name="Message">What it says.</param>
internal sealed record Finding(string Id, string Level, string File, int Line, string Message)
{
    /// <summary>What tests compare: messages are the analyzers' business.</summary>
    public string Short => Line == 0 ? $"{Level} {Id}" : $"{Level} {Id} {File}:{Line}";
}
