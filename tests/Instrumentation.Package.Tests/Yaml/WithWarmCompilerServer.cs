using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Yaml;

/// <summary>Each project meets a compiler server that has worked with the other neighbour's YamlDotNet before.</summary>
public sealed class WithWarmCompilerServer(WithWarmCompilerServer.Server projects)
    : YamlNeighbourTests(projects), IClassFixture<WithWarmCompilerServer.Server>
{
    public sealed class Server() : Projects("warm-server")
    {
        private readonly Dictionary<string, string> _servers = [];

        internal override string ExpectedCompiler => "server";

        private protected override void ChooseCompiler(ConsumerProject project, string neighbour)
        {
            if (!_servers.TryGetValue(neighbour, out var server))
                _servers[neighbour] = server = WarmedByTheOther(neighbour);
            project.Property("SharedCompilationId", server);
        }

        private static string WarmedByTheOther(string neighbour)
        {
            var other = neighbour == "YamlReader.Old" ? "YamlReader.New" : "YamlReader.Old";
            var server = CompilerServers.Fresh("warmed-by-" + other);
            new ConsumerFolder("warming-with-" + other)
                .Project("Warming", project => project
                    .Targets("net10.0")
                    .Property("SharedCompilationId", server)
                    .Package(other, TestRun.Version)
                    .With("Nothing.cs", "internal static class Nothing;"))
                .Build().MustSucceed();
            return server;
        }
    }
}
