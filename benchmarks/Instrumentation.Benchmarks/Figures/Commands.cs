using System.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Runs the .NET command line in another process.</summary>
internal static class Commands
{
    /// <summary>Runs it and returns how long it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static TimeSpan Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException(output);
    }
}
