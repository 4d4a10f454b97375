using Instrumentation.Package.Tests.Packing;

namespace Instrumentation.Package.Tests.Consumers;

/// <summary>
/// An empty folder outside the repository with projects that take the package from a local source, and everything
/// else from the sources the machine has. All folders of a run share one package cache, which starts empty.
/// </summary>
internal sealed class ConsumerFolder
{
    private readonly List<string> _projects = [];

    public ConsumerFolder(string name)
    {
        Path = TestRun.Subfolder(System.IO.Path.Combine("consumers", name));
        // The search for a plan ends here, as it would in a repository.
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".git", "objects"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".git", "refs"));
        File(".git/HEAD", "ref: refs/heads/main\n");
        File("nuget.config",
            $"""<configuration><packageSources><add key="local" value="{PackedPackage.Current.Feed}" /></packageSources></configuration>""");
        File("Directory.Build.targets",
            """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
    }

    public string Path { get; }

    /// <summary>Property values for every command in this folder, given as environment variables.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["NUGET_PACKAGES"] = TestRun.Subfolder("cache") };

    public ConsumerFolder File(string path, string content)
    {
        TextFile.Write(System.IO.Path.Combine(Path, path), content);
        return this;
    }

    /// <summary>Adds a project that lies in <paramref name="folder"/> and is called like it.</summary>
    public ConsumerFolder Project(string folder, Action<ConsumerProject> describe)
    {
        var project = new ConsumerProject(Path, folder);
        describe(project);
        return ProjectFile(project.File, project.ToXml());
    }

    /// <summary>Adds a project that is there already, as text.</summary>
    public ConsumerFolder ProjectFile(string path, string xml)
    {
        _projects.Add(path);
        return File(path, xml);
    }

    /// <summary>Restores and builds every project in one command and one process: tests run side by side already.</summary>
    public CommandResult Build(params string[] arguments) => Dotnet(["build", Solution(), "-m:1", .. arguments]);

    public CommandResult Restore() => Dotnet("restore", Solution());

    public CommandResult Dotnet(params string[] arguments) => Consumers.Dotnet.Run(Path, arguments, Environment);

    /// <summary>What the compiler reported for a project, its notes and infos left out.</summary>
    public IReadOnlyList<Finding> Findings(string project, string framework = "net10.0") =>
        [.. AllFindings(project, framework).Where(finding => finding.Level != "note")];

    public IReadOnlyList<Finding> AllFindings(string project, string framework = "net10.0") =>
        ErrorLog.Read(PathOf(project, framework + ".sarif"));

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A solution of every project.</summary>
    public string Solution()
    {
        var projects = _projects.Select(project => $"""<Project Path="{project}" />""");
        File("all.slnx", $"<Solution>{string.Concat(projects)}</Solution>");
        return "all.slnx";
    }
}
