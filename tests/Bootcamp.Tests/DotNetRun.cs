namespace Bootcamp.Tests;

/// <summary>How a run of <c>dotnet</c> ended, and what it said.</summary>
internal sealed record DotNetRun(int ExitCode, string Output);
