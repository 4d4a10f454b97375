using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Functions that a method of the project is given: what it does with them is looked at.</summary>
public class GivenFunctionTests
{
    [Theory]
    [InlineData("await Safely(async () => { await StepAsync(); Fire(); });", "private static async Task Safely(Func<Task> run) { Step(); await run(); }")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) => run();")]
    [InlineData("await Safely(FireAsync);", "private static Task Safely(Func<Task> run) => run(); private Task FireAsync() { Fire(); return StepAsync(); }")]
    [InlineData("await Safely(FireAsync); Task FireAsync() { Fire(); return StepAsync(); }", "private static Task Safely(Func<Task> run) => run();")]
    [InlineData("Func<Task> given = () => { Fire(); return StepAsync(); }; await Safely(given);", "private static Task Safely(Func<Task> run) => run();")]
    [InlineData("await Safely(3, run: () => { Fire(); return StepAsync(); });", "private static Task Safely(int n, Action? before = null, Func<Task>? run = null) { before?.Invoke(); return run!(); }")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) => Inner(run); private static Task Inner(Func<Task> run) => run();")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static async Task Safely(Func<Task> run) { try { await run(); } catch (Exception e) { throw new InvalidOperationException(e.Message); } }")]
    [InlineData("await Safely(() => { Fire(); return Task.FromResult(3); });", "private static async Task<T> Safely<T>(Func<Task<T>> run) { for (;;) { try { return await run(); } catch (TimeoutException) { Step(); } } }")]
    [InlineData("if (condition) await Safely(() => { Fire(); return StepAsync(); }); else Fire();", "private static Task Safely(Func<Task> run) => run();")]
    public Task That_are_called(string body, string method) => In($"{{ {body} }}", method).Verify();

    [Theory]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) { Step(); return Task.CompletedTask; }")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static async Task Safely(Func<Task> run) { if (Ask()) await run(); }")]
    [InlineData("await Safely(async () => { await StepAsync(); Fire(); });", "private static async Task Safely(Func<Task> run) { try { await run(); } catch (Exception) { Step(); } }")]
    [InlineData("await Safely(StepAsync, () => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run, Func<Task> otherwise) => run();")]
    [InlineData("await Safely(() => { if (Ask()) Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) => run();")]
    public Task That_are_not_always_called(string body, string method) => In($"{{ {body} {{|TRK304:}}|}}", method).Verify();

    [Theory]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) => Task.Run(run);")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) { _later = run; return Task.CompletedTask; } private static Func<Task>? _later;")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "protected virtual Task Safely(Func<Task> run) => run();")]
    [InlineData("await Safely(() => { if (condition) Fire(); return StepAsync(); }); if (!condition) Fire();", "private static Task Safely(Func<Task> run) => run();")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static async Task Safely(Func<Task> run) { run = StepAsync; await run(); }")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); }, 3);", "private static Task Safely(Func<Task> run, int n) => n > 0 ? Safely(run, n - 1) : run();")]
    [InlineData("await Safely(() => { Fire(); return StepAsync(); });", "private static Task Safely(Func<Task> run) { Func<Task> later = () => run(); return later(); }")]
    public Task That_nobody_can_follow(string body, string method) => In($"{{ {body} {{|TRK309:}}|}}", method).Verify();

    [Theory]
    [InlineData("{|TRK305:Safely(() => Fire())|}; await StepAsync();", "private static void Safely(Action run) { run(); Step(); run(); }")]
    [InlineData("Fire(); {|TRK305:Safely(() => Fire())|}; await StepAsync();", "private static void Safely(Action run) => run();")]
    [InlineData("Safely(() => Fire()); await StepAsync();", "private static void Safely(Action run) { if (Ask()) { run(); return; } run(); }")]
    public Task That_are_called_more_than_once(string body, string method) => In($"{{ {body} }}", method).Verify();

    private static Scenario In(string body, string method) => Fired.In(body, "async Task", method);
}
