namespace Instrumentation.Package.Tests.Consumers;

/// <summary>What a command said, and how it ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult MustSucceed()
    {
        Assert.True(Succeeded, $"dotnet {Command} ended with {ExitCode}:{Environment.NewLine}{Output}");
        return this;
    }

    public CommandResult MustFail()
    {
        Assert.False(Succeeded, $"dotnet {Command} was expected to fail:{Environment.NewLine}{Output}");
        return this;
    }
}
