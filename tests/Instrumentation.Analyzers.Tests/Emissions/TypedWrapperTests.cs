using Instrumentation.Analyzers.Tests.Flow;
using Instrumentation.Plan.Sites;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Methods of one's own that take any generated event and hand it to the tracker.</summary>
public class TypedWrapperTests
{
    private const string Wrappers = """
        using System;
        using Instrumentation;
        using Shop.Tracking;

        public interface ISender { void Send<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent; }
        public class Sender(ITracker tracker) : ISender
        {
            public void Send<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent => tracker.Track(e);
            public void Later<T>(int number, T what) where T : struct, ITrackedEvent { if (number > 0) Send(what); }
            public void SendStored<T>(T e, StoredContext whose) where T : struct, IStoredEvent => tracker.Track(e, whose);
            public void Placed(OrderPlaced e) => tracker.Track(e);
            public void Other<T>(T e) where T : struct, ITrackedEvent { e = default; tracker.Track(e); }
            public void Log<T>(T e) where T : struct => Console.WriteLine(e);
        }
        public class Outbox<T>(ITracker tracker) where T : struct, ITrackedEvent { public void Put(T e) => tracker.Track(e); }
        public static class Senders { public static void Emit<T>(this ITracker tracker, T e) where T : struct, ITrackedEvent => tracker.Track(e); }
        """;

    [Theory]
    [InlineData("sender.Send(new OrderPlaced { OrderId = {|TRK201:default|} });")]
    [InlineData("sender.Send<OrderPlaced>(new() { OrderId = {|TRK201:(OrderId)Guid.Empty|} });")]
    [InlineData("inner.Send(new OrderPlaced { OrderId = {|TRK201:default|} });")]
    [InlineData("sender.Later(1, new OrderPlaced { OrderId = {|TRK201:default|} });")]
    [InlineData("sender.Later(what: new OrderPlaced { OrderId = {|TRK201:default|} }, number: 1);")]
    [InlineData("sender.SendStored(new OrderRefunded { OrderId = {|TRK201:default|} }, stored);")]
    [InlineData("tracker.Emit(new OrderPlaced { OrderId = {|TRK201:default|} });")]
    [InlineData("outbox.Put(new OrderPlaced { OrderId = {|TRK201:default|} });")]
    [InlineData("var placed = new OrderPlaced { OrderId = {|TRK201:default|} }; sender.Send(placed);")]
    [InlineData("sender.Send(new OrderPlaced { OrderId = new OrderId(Guid.NewGuid()) } with { ShipmentId = {|TRK201:(ShipmentId)0|} });")]
    [InlineData("sender.Send({|TRK112:default(Seen)|});")]
    [InlineData("sender.Send<Seen>({|TRK112:default|});")]
    public Task Checks_what_the_caller_sends(string statement) => Calling(statement).Verify();

    [Theory]
    [InlineData("sender.Send(new OrderPlaced { OrderId = (OrderId)id });")]
    [InlineData("sender.Send(new OrderPlaced { OrderId = (OrderId)id, ShipmentId = null });")]
    [InlineData("sender.Send(given);")]
    [InlineData("sender.Placed(new OrderPlaced { OrderId = (OrderId)id });")]
    [InlineData("sender.Other(new OrderPlaced { OrderId = default });")]
    [InlineData("sender.Log(new OrderPlaced { OrderId = default });")]
    [InlineData("sender.Send(new Seen());")]
    public Task Leaves_what_is_right_or_unknown_alone(string statement) => Calling(statement).Verify();

    [Fact]
    public Task Is_no_wrapper_by_name_that_needs_a_mark() => new Scenario
    {
        Plan = Plans.Keys,
        References = [SegmentNetSdk.Segment],
        Code = Wrappers + "public static class Use { public static void Call(Sender sender, Segment.IAnalyticsClient sdk, string user) { sender.Send(new Seen()); sdk.Track(user, {|TRK101:\"gone\"|}); } }",
    }.Verify();

    [Fact]
    public async Task Is_a_site_whose_names_the_callers_say()
    {
        var findings = await Calling("sender.Send(new Seen());").WithProperties(("TrackingPlanReport", "true")).Findings();

        var sites = findings.Where(finding => finding.Id == "TRK900").Select(finding => ReportedSite.Read(finding.Properties.ToDictionary(pair => pair.Key, pair => pair.Value!))!).ToList();
        Assert.Contains(sites, site => site is { NamesAreKnown: true, Emitter: "Sender.Send" } && site.Events.SequenceEqual(["seen"]));
        Assert.Contains(sites, site => site is { NamesAreKnown: false, NamesAreTheCallers: true, Member: "Sender.Send<TEvent>(TEvent)" });
    }

    [Theory]
    [InlineData("Send(new OrderPlaced());", true)]
    [InlineData("Send(new OrderCancelled());", false)]
    [InlineData("{|TRK305:Send(new OrderPlaced())|};", true, "Send(new OrderPlaced());")]
    public Task Fires_what_the_caller_names(string statement, bool fires, string before = "") => Fired.Class($$"""
            private void Send<TEvent>(TEvent e) where TEvent : struct, ITrackedEvent => tracker.Track(e);
            [Emits<OrderPlaced>]
            public void Run() { {{before}} {{statement}} {{(fires ? "}" : "{|TRK304:}|}")}}
        """).Verify();

    private static Scenario Calling(string statement) => new()
    {
        Plan = Plans.Keys,
        Code = Wrappers + $$"""

            public static class Use
            {
                public static void Call(Sender sender, ISender inner, ITracker tracker, Outbox<OrderPlaced> outbox, StoredContext stored, OrderPlaced given, Guid id)
                {
                    {{statement}}
                }
            }
            """,
    };
}
