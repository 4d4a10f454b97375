using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class NoContextHereTests
{
    private const string Emit = "_tracker.Track({|TRK206:new Known()|});";

    private const string Quiet = "_tracker.Track(new Known());";

    [Theory]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { " + Emit + " return Task.CompletedTask; }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override async Task ExecuteAsync(CancellationToken stop) { await Task.Run(() => " + "_tracker.Track({|TRK206:new Known()|})" + "); }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { Once(); return Task.CompletedTask; } private void Once() { " + Emit + " }")]
    [InlineData("Microsoft.Extensions.Hosting.IHostedService", "public Task StartAsync(CancellationToken stop) { " + Emit + " return Task.CompletedTask; } public Task StopAsync(CancellationToken stop) => Task.CompletedTask;")]
    [InlineData("MassTransit.IConsumer<string>", "public Task Consume(string message) { " + Emit + " return Task.CompletedTask; }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { Once(); return Task.CompletedTask; } private void Once() { " + Emit + " } public void Enqueue() { Other(); } private void Other() { }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { Scopes.Close(); " + Emit + " return Task.CompletedTask; }")]
    [InlineData("object", "private Timer _timer; public void Start() { _timer = new Timer(_ => _tracker.Track({|TRK206:new Known()|}), null, 0, 1000); }")]
    [InlineData("object", "private Timer _timer; public void Start() { _timer = new Timer(Tick, null, 0, 1000); } private void Tick(object state) { " + Emit + " }")]
    [InlineData("object", "public void Start(System.Timers.Timer timer) { timer.Elapsed += (_, _) => { " + Emit + " }; }")]
    [InlineData("object", "public void Start(System.Timers.Timer timer) { timer.Elapsed += OnElapsed; } private void OnElapsed(object sender, System.Timers.ElapsedEventArgs e) { " + Emit + " }")]
    public Task Is_suspected_where_no_request_is(string of, string members) => Verify(of, members);

    [Theory]
    [InlineData("object", "public void Handle() { " + Quiet + " }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask; public void Enqueue() { " + Quiet + " }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { using (TrackingContext.Begin(StoredContext.Restore(\"\").Context)) { " + Quiet + " } return Task.CompletedTask; }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { _tracker.Track(new Cleaned()); return Task.CompletedTask; }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { _tracker.Track(new Passed { UserId = new UserId(_name) }, StoredContext.Restore(_name)); return Task.CompletedTask; }")]
    [InlineData("MassTransit.IConsumer<string>", "public Task Consume(string message) { using var scope = RestoreContext(message); " + Quiet + " return Task.CompletedTask; } private System.IDisposable RestoreContext(string message) => null;")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { Once(); return Task.CompletedTask; } public void Enqueue() { Once(); } private void Once() { Twice(); } private void Twice() { " + Quiet + " }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { using var scope = Scopes.Open(_name); " + Quiet + " return Task.CompletedTask; }")]
    [InlineData("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { using (_name.Resume()) Once(); return Task.CompletedTask; } private void Once() { " + Quiet + " }")]
    [InlineData("object", "public void Handle() { Task.Run(() => _tracker.Track(new Known())); }")]
    [InlineData("object", "public event System.Action Elapsed; public void Start(Worker other) { other.Elapsed += OnElapsed; } private void OnElapsed() { " + Quiet + " }")]
    public Task Is_silent_where_one_may_be(string of, string members) => Verify(of, members);

    [Fact]
    public async Task Says_where_and_what_to_do()
    {
        var finding = (await Verify("Microsoft.Extensions.Hosting.BackgroundService", "protected override Task ExecuteAsync(CancellationToken stop) { " + Emit + " return Task.CompletedTask; }")).Single();

        Assert.Equal(
            "Event 'known' takes 'user_id' and 'anonymous_id' from the current context, and a hosted service has none: begin the one that was captured (TrackingContext.Begin), or make the event 'keys_from: stored'",
            finding.GetMessage());
    }

    [Theory]
    [InlineData("MassTransit.IFilter<string>", "TrackingContext.Begin(StoredContext.Restore(message).Context)", Quiet)]
    [InlineData("MassTransit.IFilter<string>", "null", Emit)]
    [InlineData("System.IDisposable", "TrackingContext.Begin(StoredContext.Restore(message).Context)", Emit)]
    public Task Asks_what_stands_before_the_handlers(string of, string scope, string emission) => Verify(
        "MassTransit.IConsumer<string>",
        "public Task Consume(string message) { " + emission + " return Task.CompletedTask; }",
        $"public sealed class Before : {of} {{ public void Send(string message) {{ using System.IDisposable scope = {scope}; }} public void Dispose() {{ }} }}");

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string of, string members, string more = "") => new Scenario
    {
        Plan = Plans.Drops,
        References = AspNetCoreReferences.All,
        Code = $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Instrumentation;
            using Shop.Tracking;

            namespace MassTransit
            {
                public interface IConsumer<T> { Task Consume(T message); }
                public interface IFilter<T> { void Send(T message); }
            }

            public static class Scopes
            {
                public static System.IDisposable Open(string text) => Made(text);
                public static System.IDisposable Resume(this string text) => TrackingContext.Begin(StoredContext.Restore(text).Context);
                public static void Close() { }
                private static System.IDisposable Made(string text) => TrackingContext.Begin(StoredContext.Restore(text).Context);
            }

            {{more}}
            public sealed class Worker : {{of}}
            {
                private readonly ITracker _tracker;

                private readonly string _name;

                public Worker(ITracker tracker, string name) => (_tracker, _name) = (tracker, name);

                {{members}}
            }
            """,
    }.Verify();
}
