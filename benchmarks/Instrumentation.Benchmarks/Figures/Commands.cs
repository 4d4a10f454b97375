using System.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Runs the .NET command line in another process.</summary>
internal static class Commands
{
    /// <summary>Runs it and returns how long it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static TimeSpan Dotnet(string folder, params string[] arguments) => Run(folder, arguments, logOfCompiledMethods: null);

    /// <summary>Runs it and returns how many methods the runtime had to compile for it: the same number on a busy machine as on an idle one, but for a few.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static int MethodsCompiled(string folder, params string[] arguments)
    {
        var log = Path.Combine(folder, "methods.log");
        File.Delete(log);
        Run(folder, arguments, log);
        return File.ReadLines(log).Count(line => line.Contains(": JIT compiled ", StringComparison.Ordinal));
    }

    private static TimeSpan Run(string folder, string[] arguments, string? logOfCompiledMethods)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        if (logOfCompiledMethods is not null)
        {
            start.Environment["DOTNET_JitStdOutFile"] = logOfCompiledMethods;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException(output);
    }
}
