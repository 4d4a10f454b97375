using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class BoundaryAnalyzerTests
{
    private const string Plan = Plans.Drops + """

        boundaries:
          - "M:Bus.Publish(System.Object)"
          - "M:IQueue.Enqueue(System.Guid)"
          - { method: "M:Jobs.Later(System.String,System.String)", context: context }
          - "M:Jobs.Run(System.Linq.Expressions.Expression{System.Action{Mailer}})"
          - "M:Nobody.Has"
        """;

    [Theory]
    [InlineData("bus.{|TRK208:Publish|}(new Bare { Total = 1 })")]
    [InlineData("bus.{|TRK208:Publish|}(bare)")]
    [InlineData("bus.{|TRK208:Publish|}(new Noted(number, text))")]
    [InlineData("bus.{|TRK208:Publish|}(\"done\")")]
    [InlineData("bus.{|TRK208:Publish|}(new Texted(text, null))")]
    [InlineData("bus.{|TRK208:Publish|}(new Texted(text, nothing))")]
    [InlineData("bus.{|TRK208:Publish|}(new { number })")]
    [InlineData("queue.{|TRK208:Enqueue|}(Guid.Parse(text))")]
    [InlineData("real.{|TRK208:Enqueue|}(Guid.Parse(text))")]
    [InlineData("Jobs.{|TRK208:Later|}(text)")]
    [InlineData("Jobs.{|TRK208:Later|}(text, null)")]
    [InlineData("Jobs.{|TRK208:Run|}(mailer => mailer.Send(number))")]
    public Task Is_suspected_when_the_call_has_no_context(string call) => Verify(call);

    [Theory]
    [InlineData("bus.Publish(new Full { Context = StoredContext.Capture() })")]
    [InlineData("bus.Publish(new Marked { SessionId = text })")]
    [InlineData("bus.Publish(new Keys { SessionId = text, UserId = text })")]
    [InlineData("bus.Publish(new Texted(text, StoredContext.Capture().ToText()))")]
    [InlineData("bus.Publish(new Texted(text, captured))")]
    [InlineData("bus.Publish(new Texted(text, text))")]
    [InlineData("bus.Publish(new Noted(number, captured))")]
    [InlineData("bus.Publish(texted)")]
    [InlineData("bus.Publish(new { number, trackingContext = text })")]
    [InlineData("bus.Publish(new Set { OrderContext = text })")]
    [InlineData("bus.Publish(any)")]
    [InlineData("bus.Publish(new Sealed(number, StoredContext.Capture()))")]
    [InlineData("bus.Publish(text)")]
    [InlineData("Jobs.Later(text, StoredContext.Capture().ToText())")]
    [InlineData("Jobs.Later(context: text, job: text)")]
    [InlineData("Jobs.Run(mailer => mailer.SendFor(number, StoredContext.Capture()))")]
    [InlineData("bus.Other(bare)")]
    public Task Is_silent_where_it_may_have_one(string call) => Verify(call);

    [Fact]
    public async Task Names_the_call()
    {
        var finding = (await Verify("Jobs.{|TRK208:Later|}(text)")).Single();

        Assert.Equal("'Later' leaves this process without the context ('context'): pass on what StoredContext.Capture() gives, or a type that carries the keys", finding.GetMessage());
        Assert.Single(finding.AdditionalLocations);
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string call) => new Scenario
    {
        Plan = Plan,
        Code = Code.Method($"var bare = new Bare {{ Total = number }}; string? nothing = null; var captured = StoredContext.Capture().ToText(); {call}; _ = bare;", "Texted texted, Bus bus, IQueue queue, Queue real", "Instrumentation") + "\n" + """
            public sealed class Bus { public void Publish(object message) { } public void Other(object message) { } }
            public interface IQueue { void Enqueue(Guid id); }
            public sealed class Queue : IQueue { public void Enqueue(Guid id) { } }
            public static class Jobs { public static void Later(string job, string? context = null) { } public static void Run(System.Linq.Expressions.Expression<Action<Mailer>> job) { } }
            public sealed class Mailer { public void Send(int id) { } public void SendFor(int id, StoredContext context) { } }
            public sealed record Noted(int Total, string Text);
            public sealed record Texted(string Text, string? Tracking);
            public sealed class Set { public string? OrderContext { get; set; } }
            public sealed record Sealed(int Total, StoredContext Context);
            public sealed class Bare { public int Total { get; set; } }
            public sealed class Full { public StoredContext? Context { get; set; } }
            [TrackingCarrier] public sealed class Marked { public string? SessionId { get; set; } }
            public sealed class Keys { public string? SessionId { get; set; } public string? UserId { get; set; } }
            """,
    }.Verify();
}
