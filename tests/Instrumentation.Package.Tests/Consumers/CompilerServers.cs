using System.Collections.Concurrent;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>The compiler servers that builds of this run may have started. Left alone they would stay for ten minutes.</summary>
internal static class CompilerServers
{
    private static readonly ConcurrentDictionary<string, bool> Names = new() { [TestRun.CompilerServer] = true };

    /// <summary>A server that nobody has used yet.</summary>
    public static string Fresh(string name)
    {
        var server = $"{TestRun.CompilerServer}-{name}";
        Names[server] = true;
        return server;
    }

    public static void ShutDown()
    {
        var compiler = Dotnet.Run(TestRun.Folder, ["msbuild", ProbeProject(), "-getProperty:RoslynTargetsPath"]).MustSucceed().Answer.Trim();
        foreach (var server in Names.Keys)
            Dotnet.Run(TestRun.Folder, [Path.Combine(compiler, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{server}"]);
    }

    private static string ProbeProject()
    {
        var path = Path.Combine(TestRun.Subfolder("servers"), "Probe.csproj");
        File.WriteAllText(path, """<Project Sdk="Microsoft.NET.Sdk" />""");
        return path;
    }
}
