using System.Diagnostics;
using System.Text;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>Runs the SDK's command line as somebody would in a shell, without what the test host left in the environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static CommandResult Run(
        string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var output = new StringBuilder();
        var answer = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data, answer);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Append($"Stopped after {Patience}.");
        }

        process.WaitForExit();
        return new CommandResult(string.Join(' ', arguments), process.ExitCode, output.ToString(), answer.ToString());

        void Append(string? line, StringBuilder? also = null)
        {
            lock (output)
            {
                output.AppendLine(line);
                also?.AppendLine(line);
            }
        }
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfTheTestHost).ToArray()) environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // MSBuild reads these as properties: one compiler server for the run's builds, none of the machine's.
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = TestRun.CompilerServer;
        // What no test looks at, and every build would wait for.
        environment["NuGetAudit"] = "false";
        environment["EnableNETAnalyzers"] = "false";
        environment["DOTNET_TieredPGO"] = "0";
    }

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
