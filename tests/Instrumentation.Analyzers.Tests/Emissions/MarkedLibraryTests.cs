using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary><c>[TrackingEmitter]</c> on methods of another assembly, of which there is only metadata.</summary>
public class MarkedLibraryTests
{
    private static readonly MetadataReference Library = StubAssembly.Compile(
        "Acme.Analytics",
        """
        using System.Collections.Generic;
        using Instrumentation;

        namespace Acme
        {
            public enum Happening { Signup, OrderPlaced }

            public interface ISender
            {
                [TrackingEmitter(Event = "what", Properties = "more")]
                void Send(string who, string what, IDictionary<string, object> more);
            }

            public class Analytics : ISender
            {
                [TrackingEmitter(Event = "name", Properties = "bag")]
                public void Track(string user, string name, Dictionary<string, object> bag = null) { }
                [TrackingEmitter] public virtual void Post(string name) { }
                [TrackingEmitter] public void Happen(Happening happening) { }
                public void Send(string id, string title, IDictionary<string, object> values) { }
                public void Log(string user, string name) { }
            }

            public class Special : Analytics { public override void Post(string text) { } }

            public static class AnalyticsExtensions
            {
                [TrackingEmitter(Event = "name")]
                public static void Quickly(this Analytics analytics, string name) { }
            }
        }
        """);

    [Theory]
    [InlineData("""analytics.Track("sign_up", {|TRK101:"sign_up"|});""")]
    [InlineData("""analytics.Track(name: {|TRK101:"sign_up"|}, user: text);""")]
    [InlineData("""analytics.Track(text, {|TRK104:"order_placed"|}, new() { ["amount"] = 1 });""")]
    [InlineData("""analytics.Track(text, "signup", new() { [{|TRK105:"amount"|}] = 1 });""")]
    [InlineData("""analytics.Track(text, {|TRK102:"sign" + text|});""")]
    [InlineData("""analytics.Post({|TRK101:"sign_up"|});""")]
    [InlineData("""special.Post({|TRK101:"sign_up"|});""")]
    [InlineData("""sender.Send("signup", {|TRK101:"sign_up"|}, null);""")]
    [InlineData("""analytics.Send("signup", {|TRK101:"sign_up"|}, null);""")]
    [InlineData("""analytics.Quickly({|TRK101:"sign_up"|});""")]
    public Task Checks_calls_of_what_is_marked(string statement) => Calling(statement).Verify();

    [Theory]
    [InlineData("""analytics.Track("sign_up", "signup");""")]
    [InlineData("""analytics.Track("sign_up", "order_placed", new() { ["amount"] = 1, ["currency"] = text });""")]
    [InlineData("""analytics.Post("signup"); special.Post("signup"); analytics.Quickly("signup");""")]
    [InlineData("""sender.Send("sign_up", "signup", null);""")]
    [InlineData("""analytics.Happen(Acme.Happening.Signup);""")]
    [InlineData("""analytics.Log(text, "sign_up");""")]
    [InlineData("""Console.WriteLine("sign_up");""")]
    public Task Leaves_the_others_alone(string statement) => Calling(statement).Verify();

    private static Scenario Calling(string statement) => new()
    {
        Plan = Plans.Plain,
        References = [Library],
        Code = Code.Method(statement, "Acme.Analytics analytics, Acme.Special special, Acme.ISender sender", "Acme"),
    };
}
