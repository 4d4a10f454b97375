using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Rules;

public class CarrierAnalyzerTests
{
    [Theory]
    [InlineData("new {|TRK204:Message|} { Total = request.Total }")]
    [InlineData("new {|TRK204:Message|} { UserId = request.UserId }")]
    [InlineData("new {|TRK204:Message|} { UserId = request.UserId, SessionId = null }")]
    [InlineData("new {|TRK204:Message|} { SessionId = request.SessionId, UserId = \"\" }")]
    [InlineData("{|TRK204:new Job(request.UserId, null)|}")]
    [InlineData("{|TRK204:new Job(SessionId: \"\", UserId: request.UserId)|}")]
    [InlineData("{|TRK204:new Job(request.UserId, request.SessionId) with { SessionId = null }|}")]
    [InlineData("{|TRK204:new Copied(request)|}")]
    [InlineData("{|TRK204:new Called(request.UserId)|}")]
    [InlineData("{|TRK204:new Called(request.UserId, null)|}")]
    [InlineData("new {|TRK204:Message|} { UserId = request.UserId.Shortened(3) }")]
    [InlineData("new {|TRK204:Message|} { UserId = string.Concat(request.UserId, \"!\") }")]
    [InlineData("new {|TRK204:Message|} { UserId = user }")]
    [InlineData("new {|TRK204:Message|} { UserId = request?.UserId.Trim() }")]
    public Task Finds_what_is_not_passed_on(string creation) => Verify($"object made = {creation};");

    [Theory]
    [InlineData("new Message { UserId = request.UserId, SessionId = request.SessionId }")]
    [InlineData("new Message { UserId = request.UserId, SessionId = text }")]
    [InlineData("new Message { Total = text }")]
    [InlineData("new Message()")]
    [InlineData("new Job(request.UserId, request.SessionId)")]
    [InlineData("new Copied(request) { SessionId = request.SessionId }")]
    [InlineData("new Called(request.UserId, request.SessionId)")]
    [InlineData("new Called(request.UserId, text)")]
    [InlineData("new Ambient(request.UserId)")]
    [InlineData("new Rewritten(request.UserId)")]
    [InlineData("new CopiedWhole(request)")]
    [InlineData("new CopiedBase(request)")]
    [InlineData("new Message { Total = request.Total }.Stamp(request)")]
    [InlineData("Filled(new Message { Total = request.Total }, request)")]
    [InlineData("job with { UserId = request.UserId }")]
    [InlineData("new Message { Total = Named(request.UserId) }")]
    [InlineData("new Message { UserId = lookup(request.UserId) }")]
    [InlineData("new Row { Text = Named(visit.UserId) }")]
    [InlineData("new Plain { Total = request.Total }")]
    [InlineData("new Narrow { UserId = request.UserId }")]
    public Task Is_silent_where_all_may_be_there(string creation) => Verify($"object made = {creation};");

    [Fact]
    public Task Who_is_handed_the_object_before_it_goes_on_may_complete_it() =>
        Verify("var made = new Message { UserId = request.UserId }; System.GC.KeepAlive(made); object used = made;");

    [Fact]
    public Task Who_is_handed_it_last_may_not() =>
        Verify("var made = new {|TRK204:Message|} { UserId = request.UserId }; System.GC.KeepAlive(made);");

    [Theory]
    [InlineData("new {|TRK212:Row|} { UserId = visit.UserId, Total = text }")]
    [InlineData("new {|TRK212:Row|} { UserId = request.UserId }")]
    [InlineData("new {|TRK212:Message|} { SessionId = visit.SessionId }")]
    [InlineData("new {|TRK212:Row|} { UserId = pair.UserId }")]
    [InlineData("{|TRK212:new Filtered(visit.UserId)|}")]
    [InlineData("{|TRK212:entry with { SessionId = null }|}")]
    [InlineData("{|TRK212:new Entry(visit.UserId, null, text)|}")]
    public Task Suspects_types_that_look_like_carriers(string creation) => Verify($"object made = {creation};");

    [Theory]
    [InlineData("new Row { UserId = visit.UserId, SessionId = visit.SessionId }")]
    [InlineData("new Row { Total = visit.Total }")]
    [InlineData("new Row { UserId = text }")]
    [InlineData("new Entry(visit.UserId, visit.SessionId, text)")]
    [InlineData("new Narrow { UserId = visit.UserId }")]
    [InlineData("new SessionQuery { UserId = visit.UserId }")]
    [InlineData("new VisitFilter { UserId = visit.UserId }")]
    [InlineData("new GetVisits(visit.UserId)")]
    [InlineData("new Late { UserId = visit.UserId }")]
    public Task Does_not_suspect_what_is_complete_or_filled_later(string creation) => Verify($"object made = {creation}; var late = new Late(); late.SessionId = text;");

    [Fact]
    public Task Finds_mapping_methods_and_arguments() => Verify(
        """
        Publish(new {|TRK204:Message|} { UserId = request.UserId });
        Publish(Map(request));
        Message Map(Request from) => new() { UserId = from.UserId, SessionId = from.SessionId };
        Message Lossy(Request from) { return {|TRK204:new|}() { UserId = from.UserId }; }
        """);

    [Fact]
    public Task Finds_what_a_carrier_maps_of_itself() => Verify("", """
        [Instrumentation.TrackingCarrier]
        public sealed class Own
        {
            public string UserId { get; init; } = "";
            public string UtmSource { get; init; } = "";
            public Own Whole() => new() { UserId = UserId, UtmSource = UtmSource };
            public Own Half() => {|TRK204:new|}() { UserId = UserId };
        }
        """);

    [Fact]
    public async Task Names_the_missing()
    {
        var finding = (await Verify("object made = new {|TRK204:Message|} { Total = request.Total };")).Single();

        Assert.Equal("'Message' is built from 'Request' without 'user_id' and 'session_id', so pass on what it carries", finding.GetMessage());
    }

    [Fact]
    public Task Survives_broken_code() => new Scenario
    {
        Plan = Plans.Drops,
        IsBroken = true,
        Code = "[Instrumentation.TrackingCarrier] public class A { public string UserId { get; set; } public A(A a) : this(a, ) { UserId = } public A M(A a) => new A(a.) { UserId = , X = a.SessionId }; object N() => new { A } with { UserId }; }",
    }.Findings();

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string statements, string more = "") => new Scenario
    {
        Plan = Plans.Drops,
        Code = Code.Method(
            $$"""
            var user = request.UserId;
            var job = new Job(request.UserId, request.SessionId);
            var entry = new Entry(visit.UserId, visit.SessionId, text);
            (string UserId, string SessionId) pair = (text, text);
            {{statements}}
            static string Named(string key) => key + "x";
            void Publish(Message message) { }
            object Filled(Message message, Request from) => message;
            """,
            "Request request, Visit visit, Func<string, string> lookup",
            "Instrumentation") + "\n" + """
            [TrackingCarrier] public sealed class Request { public string UserId { get; init; } = ""; public string SessionId { get; init; } = ""; public string Total { get; init; } = ""; }
            [TrackingCarrier] public sealed class Message { public string UserId { get; set; } = ""; public string SessionId { get; set; } = ""; public string? Total; }
            [TrackingCarrier] public sealed record Job(string UserId, string? SessionId);
            [TrackingCarrier] public sealed class Copied { public Copied(Request from) { UserId = from.UserId; } public string UserId { get; } public string? SessionId { get; set; } }
            [TrackingCarrier] public sealed class CopiedWhole { public CopiedWhole(Request from) { (UserId, SessionId) = (from.UserId, from.SessionId); } public string UserId { get; } public string SessionId { get; set; } }
            [TrackingCarrier] public class Base { public Base(Request from) { SessionId = from.SessionId; } public string SessionId { get; set; } }
            [TrackingCarrier] public sealed class CopiedBase : Base { public CopiedBase(Request from) : base(from) { UserId = from.UserId; } public string UserId { get; } }
            [TrackingCarrier] public sealed class Narrow { public string UserId { get; set; } = ""; }
            [TrackingCarrier] public sealed class Called { public Called(string userId, string? sessionId = null) { UserId = userId; SessionId = sessionId; } public string UserId { get; } public string? SessionId { get; } }
            [TrackingCarrier] public sealed class Ambient { public Ambient(string userId, string? sessionId = null) { UserId = userId; SessionId = sessionId ?? Environment.MachineName; } public string UserId { get; } public string? SessionId { get; } }
            [TrackingCarrier] public sealed class Rewritten { public Rewritten(string userId, string? sessionId = null) { sessionId ??= Environment.MachineName; UserId = userId; SessionId = sessionId; } public string UserId { get; } public string? SessionId { get; } }
            public sealed class SessionQuery { public string? UserId { get; init; } public string? SessionId { get; init; } }
            public sealed record VisitFilter { public string? UserId { get; init; } public string? SessionId { get; init; } }
            public sealed record GetVisits(string UserId, string? SessionId = null);
            public sealed record Filtered(string UserId, string? SessionId = null);
            public sealed class Plain { public string? Total { get; set; } }
            public sealed class Visit { public string UserId { get; init; } = ""; public string SessionId { get; init; } = ""; public string Total { get; init; } = ""; }
            public sealed class Row { public string UserId { get; set; } = ""; public string SessionId { get; set; } = ""; public string Text { get; set; } = ""; public string? Total { get; set; } = "none"; }
            public sealed class Late { public string UserId { get; set; } = ""; public string SessionId { get; set; } = ""; }
            public sealed record Entry(string UserId, string? SessionId, string Text);
            public static class Texts { public static string Shortened(this string text, int length) => text[..length]; }
            public static class Stamps { public static Message Stamp(this Message message, Request from) => message; }
            """ + more,
    }.Verify();
}
