namespace Instrumentation.Package.Tests.Consumers;

/// <summary>What a command said, and how it ended.</summary>
/// <param name="Command">The arguments.</param>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Both streams, line by line.</param>
/// <param name="Answer">The output stream alone: where the command was asked for something, warnings go to the other.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Answer)
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
