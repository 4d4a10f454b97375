using Instrumentation.Package.Tests.Consumers;
using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Yaml;

/// <summary>
/// Another analyzer in the project brings a YamlDotNet of its own, older or newer than ours. Both analyzers have to
/// work and to keep their versions, whichever package comes first and whatever the compiler process has loaded before.
/// </summary>
public abstract class YamlNeighbourTests(YamlNeighbourTests.Projects projects)
{
    [Theory]
    [InlineData("OldFirst", "OLD001", "YamlDotNet 15.0.0.0 read 2 entries")]
    [InlineData("OldLast", "OLD001", "YamlDotNet 15.0.0.0 read 2 entries")]
    [InlineData("NewFirst", "NEW001", "YamlDotNet 99.0.0.0 counted 2 lines")]
    [InlineData("NewLast", "NEW001", "YamlDotNet 99.0.0.0 counted 2 lines")]
    public void Both_analyzers_work_with_their_own_version(string project, string neighbour, string answer)
    {
        var findings = projects.Folder.Findings(project);

        Assert.Equal(["warning " + neighbour, $"warning TRK011 tracking-plan.yaml:{Plans.LineWithoutDescription}"], findings.Select(f => f.Short).Order());
        Assert.Equal(answer, findings.Single(finding => finding.Id == neighbour).Message);
    }

    [Fact]
    public void Every_project_compiles_with_the_generated_types() => projects.Build.MustSucceed();

    [Fact]
    public void Every_project_went_to_the_compiler_that_it_was_meant_for() =>
        Assert.Equal(
            ["NewFirst", "NewLast", "OldFirst", "OldLast"],
            File.ReadLines(projects.CompilerLog)
                .Where(line => line.Contains($"CompilerServer: {projects.ExpectedCompiler} - ", StringComparison.Ordinal))
                .Select(line => line[(line.LastIndexOf(" - ", StringComparison.Ordinal) + 3)..].Replace(" (net10.0)", ""))
                .Order());

    public abstract class Projects
    {
        private protected Projects(string name)
        {
            Assert.True(NeighbourPackages.InFeed);
            Folder = new ConsumerFolder("yaml-" + name).File("tracking-plan.yaml", Plans.ShopWithoutDescription);
            Add("OldFirst", "YamlReader.Old", "Instrumentation");
            Add("OldLast", "Instrumentation", "YamlReader.Old");
            Add("NewFirst", "YamlReader.New", "Instrumentation");
            Add("NewLast", "Instrumentation", "YamlReader.New");
            Folder.Environment["RoslynCommandLineLogFile"] = CompilerLog;
            Build = Folder.Build();
        }

        internal ConsumerFolder Folder { get; }

        internal CommandResult Build { get; }

        /// <summary>What the compiler's own log calls the kind of process: server or tool.</summary>
        internal abstract string ExpectedCompiler { get; }

        internal string CompilerLog => Folder.PathOf("compiler.log");

        /// <summary>Says how a project reaches its compiler, once before anything is built.</summary>
        private protected abstract void ChooseCompiler(ConsumerProject project, string neighbour);

        private void Add(string name, params string[] packages) =>
            Folder.Project(name, project =>
            {
                project.Targets("net10.0").With("Checkout.cs", Sources.UsesOrderPaid);
                foreach (var package in packages) project.Package(package, TestRun.Version);
                ChooseCompiler(project, packages.Single(package => package != "Instrumentation"));
            });
    }
}
