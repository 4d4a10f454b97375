using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Dictionaries of the compilation that send themselves, and wrappers that put another bag in the place of the one they are given.</summary>
public class OwnBagSendingTests
{
    [Fact]
    public Task Reads_a_bag_that_sends_itself() => Verify("""
        internal sealed class Facts : Dictionary<string, object>
        {
            public Facts(string key, object value) => Add(key, value);

            public Facts And(string key, object value)
            {
                this[key] = value;
                return this;
            }

            public void SendAs(string name, AmplitudeService sdk) => sdk.Track(name, this);

            public void SendInEuro(string name, AmplitudeService sdk)
            {
                this["currency"] = "EUR";
                sdk.Track(name, this);
            }
        }

        internal sealed class Till(AmplitudeService sdk)
        {
            public void Sell()
            {
                new Facts("amount", 1.0).And("currency", "EUR").SendAs("order_placed", sdk);
                new Facts("amount", 1.0).SendAs({|TRK104:"order_placed"|}, sdk);
                new Facts("amount", 1.0).SendInEuro("order_placed", sdk);
                new Facts("coupon", "x").SendInEuro({|TRK104:"order_placed"|}, sdk);
                new Facts({|TRK105:"colour"|}, "red").SendAs("signup", sdk);
                var facts = new Facts("amount", 1.0);
                facts["currency"] = "EUR";
                facts.SendAs("order_placed", sdk);
            }
        }
        """);

    [Theory]
    [InlineData("more = all;")]
    [InlineData("more = Whole(all);")]
    public Task Reads_a_bag_that_takes_the_place_of_the_given_one(string replaced) => Verify($$"""
        internal sealed class Till(AmplitudeService sdk)
        {
            private void Send(string name, Dictionary<string, object> more = null)
            {
                var all = new Dictionary<string, object> { ["amount"] = 1.0 };
                if (more != null)
                {
                    foreach (var pair in more)
                        all.Add(pair.Key, pair.Value);
                }

                {{replaced}}
                sdk.Track(name, more);
            }

            private static Dictionary<string, object> Whole(Dictionary<string, object> bag) => new Dictionary<string, object>(bag ?? new Dictionary<string, object>());

            public void Sell()
            {
                Send("order_placed", new() { ["currency"] = "EUR" });
                Send({|TRK104:"order_placed"|});
                Send({|TRK104:"order_placed"|}, new() { ["coupon"] = "x" });
                Send({|TRK101:"sign_up"|});
            }
        }
        """);

    [Theory]
    [InlineData("sdk.Track(name, all is null ? null : new Dictionary<string, object>(all));")]
    [InlineData("sdk.Track(name, all != null ? new Dictionary<string, object>(all) : null);")]
    [InlineData("sdk.Track(name, all);")]
    [InlineData("if (all == null) { sdk.Track(name); return; } sdk.Track(name, all);")]
    public Task Reads_a_copy_that_is_made_of_the_given_bag_where_there_is_one(string sent) => Verify($$"""
        internal sealed class Till(AmplitudeService sdk)
        {
            private void Send(string name, Dictionary<string, object> more = null)
            {
                var all = more?.ToDictionary(pair => pair.Key, pair => pair.Value);
                {{sent}}
            }

            public void Sell()
            {
                Send("order_placed", new() { ["amount"] = 1.0, ["currency"] = "EUR" });
                Send({|TRK104:"order_placed"|});
                Send({|TRK104:"order_placed"|}, new() { ["amount"] = 1.0 });
                Send("signup");
            }
        }
        """);

    private static Task Verify(string code) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = "using System.Collections.Generic;\nusing System.Linq;\nusing AmplitudeSharp;\n" + code,
    }.Verify();
}
