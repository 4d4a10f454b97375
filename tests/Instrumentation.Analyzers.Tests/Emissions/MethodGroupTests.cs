using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Methods that emit and are handed on without being called: <c>names.ForEach(sdk.Track)</c>.</summary>
public class MethodGroupTests
{
    [Theory]
    [InlineData("new List<string> { \"signup\", \"login\" }.ForEach(sdk.Track);")]
    [InlineData("new List<string> { \"signup\", \"sign_up\" }.ForEach({|TRK101:sdk.Track|});")]
    [InlineData("new[] { \"signup\", \"sign_up\" }.ToList().ForEach({|TRK101:sdk.Track|});")]
    [InlineData("Array.ForEach(new[] { \"sign_up\" }, {|TRK101:sdk.Track|});")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(new[] { \"signup\", \"sign_up\" }, name => sdk.Track({|TRK101:name|}));")]
    [InlineData("new List<string> { \"order_placed\" }.ForEach({|TRK104:sdk.Track|});")]
    [InlineData("string[] names = [\"signup\", \"sign_up\"]; Array.ForEach(names, {|TRK101:sdk.Track|}); foreach (var name in names) sdk.Track({|TRK101:name|});")]
    [InlineData("text.Split(',').ToList().ForEach({|TRK115:sdk.Track|});")]
    [InlineData("given.Keys.ToList().ForEach({|TRK115:sdk.Track|});")]
    [InlineData("Names.Hook += {|TRK115:sdk.Track|}; Names.Hook -= sdk.Track;")]
    [InlineData("Action<string> send = sdk.Track; send(\"signup\"); send({|TRK101:\"sign_up\"|});")]
    [InlineData("Action<string, object> send = sdk.Track; send({|TRK104:\"order_placed\"|}, new { amount = 1.0 });")]
    [InlineData("Action<string> send = sdk.Track; foreach (var name in new[] { \"sign_up\" }) send({|TRK101:name|});")]
    [InlineData("Action<string> send = {|TRK115:sdk.Track|}; System.Threading.Tasks.Task.Run(() => Other(send)); void Other(Action<string> other) => other(text);")]
    public Task Emits_what_it_is_given(string statements) => Code.Plain(statements).Verify();

    [Fact]
    public Task Enters_wrappers() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using AmplitudeSharp;

            internal sealed record Item(string Id, string Title);

            internal static class Tracking
            {
                public static void Send(this AmplitudeService sdk, string name) => sdk.Track(name);
            }

            internal sealed class Catalog(AmplitudeService sdk)
            {
                private static readonly string[] Sent = ["signup", "sign_up"];

                public void All(string[] unknown, List<Item> items)
                {
                    Sent.ToList().ForEach({|TRK101:Send|});
                    Array.ForEach(Sent, {|TRK101:sdk.Send|});
                    Array.ForEach(Sent, {|TRK101:Deeper|});
                    Array.ForEach(unknown, {|TRK115:Send|});
                    items.ForEach(Seen);
                    Run("sign_up", {|TRK115:Send|});
                    Action<string> held = Send;
                    held({|TRK101:"sign_up"|});
                }

                public Task Together() => Task.WhenAll(new[] { "signup", "sign_up" }.Select({|TRK101:SendAsync|}));

                private Task SendAsync(string name)
                {
                    sdk.Track(name);
                    return Task.CompletedTask;
                }

                private void Send(string name) => sdk.Track(name);

                private void Deeper(string name) => Send(name);

                private void Seen(Item item) => sdk.Track("item_seen", new { item_id = item.Id });

                private static void Run(string name, Action<string> run) => run(name);
            }
            """,
    }.Verify();

    [Fact]
    public Task Reads_objects_of_an_SDK() => Code.With("Microsoft.ApplicationInsights.TelemetryClient", ApplicationInsightsSdk.Version2, """
        new List<Microsoft.ApplicationInsights.DataContracts.EventTelemetry> { new("signup"), new("sign_up") }.ForEach({|TRK101:sdk.TrackEvent|});
        new List<Microsoft.ApplicationInsights.DataContracts.EventTelemetry> { new("order_placed") }.ForEach({|TRK104:sdk.TrackEvent|});
        """).Verify();
}
