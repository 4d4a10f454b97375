using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Firebase's own class for Android, whose properties are in the platform's kind of dictionary: a method for each type of value.</summary>
public class AndroidBundleTests
{
    [Fact]
    public Task Reads_what_is_put_in() => Sent("""
        var bundle = new Android.OS.Bundle();
        bundle.PutString("currency", text);
        sdk.LogEvent({|TRK104:"order_placed"|}, bundle);
        bundle.PutDouble("amount", 1.5);
        sdk.LogEvent("order_placed", bundle);
        sdk.LogEvent({|TRK101:"sign_up"|}, bundle);
        """);

    [Fact]
    public Task Judges_names_and_values() => Sent("""
        var bundle = new Android.OS.Bundle(2);
        bundle.PutString("amount", {|TRK106:text|});
        bundle.PutLong("currency", {|TRK106:1|});
        bundle.PutLong({|TRK105:"shop"|}, 1);
        sdk.LogEvent("order_placed", bundle);
        """);

    [Fact]
    public Task Takes_none_for_no_properties() => Sent("""
        sdk.LogEvent({|TRK104:"order_placed"|}, null);
        sdk.LogEvent("signup", null);
        """);

    [Fact]
    public Task Copies_and_takes_out() => Sent("""
        var first = new Android.OS.Bundle();
        first.PutDouble("amount", 1);
        var second = new Android.OS.Bundle(first);
        second.PutString("currency", "EUR");
        sdk.LogEvent("order_placed", second);
        var third = new Android.OS.Bundle();
        third.PutAll(second);
        sdk.LogEvent("order_placed", third);
        third.Remove("amount");
        sdk.LogEvent({|TRK104:"order_placed"|}, third);
        """);

    [Fact]
    public Task Says_what_it_cannot_follow() => Sent("""
        var other = new Android.OS.Bundle();
        other.ReadFrom(text);
        sdk.LogEvent("order_placed", {|TRK108:other|});
        """);

    [Fact]
    public Task Follows_wrappers_that_copy_a_dictionary() => new Scenario
    {
        Plan = Plans.Plain,
        References = [GameSdk.FirebaseAndroid],
        Code = """
            using System.Collections.Generic;
            using Android.OS;
            using Firebase.Analytics;

            public interface ITracking
            {
                void Send(string name);
                void Send(string name, string key, string value);
                void Send(string name, IDictionary<string, string>? values);
            }

            internal sealed class Tracking(FirebaseAnalytics firebase) : ITracking
            {
                public void Send(string name) => Send(name, null);
                public void Send(string name, string key, string value) => Send(name, new Dictionary<string, string> { { key, value } });
                public void Send(string name, IDictionary<string, string>? values)
                {
                    if (values == null)
                    {
                        firebase.LogEvent(name, null!);
                        return;
                    }

                    var bundle = new Bundle();
                    foreach (var pair in values)
                    {
                        bundle.PutString(pair.Key, pair.Value);
                    }

                    firebase.LogEvent(name, bundle);
                }
            }

            internal sealed class Checkout(ITracking tracking)
            {
                public void Run(string text)
                {
                    tracking.Send("signup");
                    tracking.Send({|TRK101:"sign_up"|});
                    tracking.Send({|TRK104:"order_placed"|}, "currency", "EUR");
                    tracking.Send("order_placed", new Dictionary<string, string> { ["amount"] = {|TRK106:"1"|}, ["currency"] = "EUR" });
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Needs_no_names_of_parameters() => Code.With(
        "Firebase.Analytics.FirebaseAnalytics",
        GameSdk.FirebaseNameless,
        """
        var bundle = new Android.OS.Bundle();
        bundle.PutString("currency", text);
        sdk.LogEvent({|TRK104:"order_placed"|}, bundle);
        bundle.PutDouble("amount", 1);
        sdk.LogEvent("order_placed", bundle);
        sdk.LogEvent({|TRK101:"sign_up"|}, bundle);
        """).Verify();

    [Fact]
    public Task Does_not_take_a_kept_one_for_what_it_was_at_first() => new Scenario
    {
        Plan = Plans.Plain,
        References = [GameSdk.FirebaseAndroid],
        Code = """
            using Android.OS;
            using Firebase.Analytics;

            internal sealed class Checkout(FirebaseAnalytics firebase)
            {
                private static readonly Bundle Always = new();

                public void Start() => Always.PutDouble("amount", 1);

                public void Run() => firebase.LogEvent("order_placed", {|TRK108:Always|});
            }
            """,
    }.Verify();

    private static Task Sent(string statements) => Code.With("Firebase.Analytics.FirebaseAnalytics", GameSdk.FirebaseAndroid, statements).Verify();
}
