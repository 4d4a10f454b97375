using System.Diagnostics;

namespace Instrumentation.Tests;

/// <summary>This assembly as a program, for tests about what two processes do to one file, or one that is killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    public static void Main(string[] arguments)
    {
        using var tracker = new Tracker(new InstrumentationOptions { Sinks = { new JsonLinesFileSink(arguments[0]) } });
        tracker.Track(new HomeSeen());
        Console.WriteLine($"faults: {tracker.Faults.Total}");
        Console.ReadLine();
    }

    /// <summary>Starts the program, which tracks one event into the file and then waits.</summary>
    public static OtherProcess Track(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        start.ArgumentList.Add(file);
        return new OtherProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has tracked, and returns what it says.</summary>
    public string? WaitForLine() => _process.StandardOutput.ReadLine();

    /// <summary>Ends it without giving it a chance to clean up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Lets it end by itself, and returns what it wrote to the standard error stream.</summary>
    public string Finish()
    {
        _process.StandardInput.WriteLine();
        var errors = _process.StandardError.ReadToEnd();
        _process.WaitForExit();
        return errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
