using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests.Yaml;

/// <summary>Each project is the first one that its compiler server sees.</summary>
public sealed class WithFreshCompilerServer(WithFreshCompilerServer.Server projects)
    : YamlNeighbourTests(projects), IClassFixture<WithFreshCompilerServer.Server>
{
    public sealed class Server() : Projects("fresh-server")
    {
        internal override string ExpectedCompiler => "server";

        private protected override void ChooseCompiler(ConsumerProject project, string neighbour) =>
            project.Property("SharedCompilationId", CompilerServers.Fresh(project.File.Replace('/', '-')));
    }
}
