using System.Diagnostics;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>Runs the .NET command line in another process.</summary>
internal static class Commands
{
    /// <summary>Runs it and returns how long it took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static TimeSpan Dotnet(string folder, params string[] arguments) => Run(folder, arguments, logOfCompiledMethods: null);

    /// <summary>Runs it and returns how many methods the runtime had to compile before their first call: on a busy machine the same number as on an idle one, give or take ten.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static int MethodsCompiled(string folder, params string[] arguments)
    {
        var log = Path.Combine(folder, "methods.log");
        File.Delete(log);
        Run(folder, arguments, log);
        return File.ReadLines(log).Count(line => line.Contains(" [Tier0,", StringComparison.Ordinal));
    }

    private static TimeSpan Run(string folder, string[] arguments, string? logOfCompiledMethods)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        if (logOfCompiledMethods is not null)
        {
            start.Environment["DOTNET_JitStdOutFile"] = logOfCompiledMethods;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";

            // Methods that are compiled a second time because they are called often depend on the time, and so would their number.
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException(output);
    }
}
