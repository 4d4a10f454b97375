using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests.Yaml;

/// <summary>Each project has a compiler process of its own.</summary>
public sealed class WithoutCompilerServer(WithoutCompilerServer.Server projects)
    : YamlNeighbourTests(projects), IClassFixture<WithoutCompilerServer.Server>
{
    public sealed class Server() : Projects("without-server")
    {
        internal override string ExpectedCompiler => "tool";

        private protected override void ChooseCompiler(ConsumerProject project, string neighbour) =>
            project.Property("UseSharedCompilation", "false");
    }
}
