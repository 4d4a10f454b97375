using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Methods that pass their own parameters on to an emitter: what they are called with is checked where the call is.</summary>
public class WrapperTests
{
    [Theory]
    [InlineData("private void Send(string name) => sdk.Track(name);")]
    [InlineData("private static void Send(string name) { sdk.Track(name); }")]
    [InlineData("private void Send(string name, int retries = 3) { for (var i = 0; i < retries; i++) sdk.Track(name, null); }")]
    [InlineData("private void Send(string name) { var sent = name; sdk.Track(sent); }")]
    [InlineData("private void Send(string name) { name = name ?? \"signup\"; sdk.Track(name); }")]
    [InlineData("private void Send(string name) { try { sdk.Track(name); } catch (Exception) { } }")]
    [InlineData("private void Send(string name) => System.Threading.Tasks.Task.Run(() => sdk.Track(name));")]
    [InlineData("private void Send(string name) { Inner(); void Inner() => sdk.Track(name); }")]
    [InlineData("private void Send(string name) => Further(name); private void Further(string what) => sdk.Track(what);")]
    [InlineData("private void Send(string a) => One(a); private void One(string b) => Two(b, 1); private void Two(string c, int d) => Three(c); private void Three(string e) => sdk.Track(e);")]
    [InlineData("private void Send(string name) { if (name.Length > 99) Again(name); sdk.Track(name); } private void Again(string name) => Send(name);")]
    [InlineData("private void Send(string name, params object[] extra) => sdk.Track(name);")]
    public Task Checks_the_calls_of_a_wrapper(string wrapper) => Verify(
        wrapper,
        """
        Send("signup");
        Send({|TRK101:"sign_up"|});
        Send(name: {|TRK101:"log_in"|});
        Send(Names.Signup);
        """.Replace("name:", wrapper.Contains("string a)") ? "a:" : "name:"));

    [Theory]
    [InlineData("if (bag == null) sdk.Track(name); else sdk.Track(name, bag);")]
    [InlineData("if (bag is null || bag.Count == 0) { sdk.Track(name); return; } sdk.Track(name, bag);")]
    [InlineData("if (bag is { Count: > 0 }) { sdk.Track(name, bag); return; } sdk.Track(name);")]
    [InlineData("if (bag?.Count > 0) sdk.Track(name, bag); else sdk.Track(name);")]
    [InlineData("if (bag != null && bag.Any()) sdk.Track(name, bag); else sdk.Track(name);")]
    [InlineData("sdk.Track(name, bag is null ? new Dictionary<string, object>() : new Dictionary<string, object>(bag));")]
    public Task Asks_only_for_what_the_call_comes_to(string body) => Code.Plain(
        $$"""
        void Send(string name, Dictionary<string, object> bag = null) { {{body}} }
        Send("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" });
        Send("signup");
        Send("signup", new());
        Send({|TRK104:"order_placed"|});
        Send({|TRK104:"order_placed"|}, new() { ["amount"] = 1 });
        """).Verify();

    [Theory]
    [InlineData("if (bag.Count > 1) sdk.Track(name, bag); else sdk.Track(name);", "new()")]
    [InlineData("bag.Remove(text); if (bag.Count > 0) sdk.Track(name, bag); else sdk.Track(name);", "{|TRK108:new|}()")]
    public Task Does_not_miss_what_the_other_way_may_send(string body, string made) => Code.Plain(
        $$"""
        void Send(string name, Dictionary<string, object> bag) { {{body}} }
        Send({|TRK108:"order_placed"|}, {{made}} { ["amount"] = 1, ["currency"] = "EUR" });
        """).Verify();

    [Theory]
    [InlineData("if (bag?.Count == 0) sdk.Track(\"signup\"); else sdk.Track(name);")]
    [InlineData("if (bag?.Count <= 0) sdk.Track(\"signup\"); else sdk.Track(name);")]
    [InlineData("if (bag?.Count != 0) sdk.Track(name); else sdk.Track(\"signup\");")]
    public Task Nothing_has_no_number_of_entries(string body) => Code.Plain(
        $$"""
        void Send(string name, Dictionary<string, object> bag = null) { {{body}} }
        Send({|TRK101:"never_planned"|});
        Send("also_unplanned", new());
        """).Verify();

    [Fact]
    public Task A_blank_is_not_empty() => Code.Plain(
        """
        void Send(string name, string key) { if (string.IsNullOrEmpty(key)) sdk.Track("signup"); else sdk.Track(name); }
        void SendMarked(string name, string key) { if (string.IsNullOrWhiteSpace(key)) sdk.Track("signup"); else sdk.Track(name); }
        Send({|TRK101:"never_planned"|}, " ");
        SendMarked("also_unplanned", " ");
        """).Verify();

    [Fact]
    public Task Knows_what_a_guard_lets_through() => Code.Plain(
        """
        void Send(string name, string key = null, object value = null)
        {
            var bag = new Dictionary<string, object>();
            if (!string.IsNullOrEmpty(key)) bag[key] = value;
            sdk.Track(name, bag);
        }
        Send("signup");
        Send("item_seen", "item_id", text);
        Send({|TRK104:"item_seen"|});
        """).Verify();

    [Fact]
    public Task Finds_wrappers_behind_interfaces() => Verify(
        "private readonly IAnalytics _analytics = new SegmentAnalytics(); private readonly Base _base = new Derived(); private readonly ILeft _left = new LeftTo();",
        """
        _analytics.Send("signup");
        _analytics.Send({|TRK101:"sign_up"|});
        _base.Send({|TRK101:"sign_up"|});
        _left.Leave("signup");
        _left.Leave({|TRK101:"sign_up"|});
        new SegmentAnalytics().Send({|TRK101:"sign_up"|});
        """,
        more: """
        internal interface IAnalytics { void Send(string eventName, IDictionary<string, object> values = null); }
        internal sealed class NoAnalytics : IAnalytics { public void Send(string eventName, IDictionary<string, object> values) { } }
        internal sealed class SegmentAnalytics : IAnalytics
        {
            private readonly AmplitudeSharp.AmplitudeService _sdk = new();
            void IAnalytics.Send(string name, IDictionary<string, object> properties) => Send(name);
            public void Send(string name) => _sdk.Track(name);
        }
        internal interface ILeft { void Leave(string name); }
        internal abstract class Leaving : ILeft { public abstract void Leave(string name); }
        internal sealed class LeftTo : Leaving
        {
            private readonly AmplitudeSharp.AmplitudeService _sdk = new();
            public override void Leave(string name) => _sdk.Track(name);
        }
        internal abstract class Base { public abstract void Send(string name); }
        internal sealed class Derived : Base
        {
            private readonly AmplitudeSharp.AmplitudeService _sdk = new();
            public override void Send(string name) => _sdk.Track(name);
        }
        """);

    [Fact]
    public Task Finds_wrappers_in_other_files() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = """
            internal static class Caller
            {
                public static void Call(Telemetry telemetry)
                {
                    telemetry.Report("signup");
                    telemetry.Report({|TRK101:"sign_up"|});
                    telemetry.ReportTwice({|TRK101:"sign_up"|});
                }
            }
            """,
        MoreCode = new Dictionary<string, string>
        {
            [Scenario.Folder + "Telemetry.cs"] = """
                internal sealed class Telemetry
                {
                    private readonly AmplitudeSharp.AmplitudeService _sdk = new();
                    public void Report(string name) => _sdk.Track(name);
                }
                """,
            [Scenario.Folder + "Extensions.cs"] = """
                internal static class Extensions
                {
                    public static void ReportTwice(this Telemetry telemetry, string name) { telemetry.Report(name); telemetry.Report(name); }
                }
                """,
        },
    }.Verify();

    [Theory]
    [InlineData("private void Send(string name, Dictionary<string, object> bag = null) => sdk.Track(name, bag);")]
    [InlineData("private void Send(string name, IDictionary<string, object> bag = null) { bag ??= new Dictionary<string, object>(); sdk.Track(name, bag); }")]
    [InlineData("private void Send(string name, Dictionary<string, object> bag = null) { var copy = new Dictionary<string, object>(bag ?? new()); sdk.Track(name, copy); }")]
    [InlineData("private void Send(string name, object bag = null) => Further(name, bag); private void Further(string name, object bag) => sdk.Track(name, bag);")]
    [InlineData("private void Send(string name, Dictionary<string, object> bag = null) { var copy = new Dictionary<string, object>(); foreach (var pair in bag) copy[pair.Key] = pair.Value; sdk.Track(name, copy); }")]
    public Task Reads_the_bags_that_go_through_a_wrapper(string wrapper) => Verify(
        wrapper,
        """
        Send("order_placed", new Dictionary<string, object> { ["amount"] = 1, ["currency"] = "EUR" });
        Send({|TRK104:"order_placed"|}, new Dictionary<string, object> { ["amount"] = 1 });
        Send("signup", new Dictionary<string, object> { [{|TRK105:"colour"|}] = 1 });
        """);

    [Theory]
    [InlineData("private void Send(string name, params (string Key, object Value)[] pairs) { var bag = new Dictionary<string, object>(); foreach (var (key, value) in pairs) bag[key] = value; sdk.Track(name, bag); }")]
    [InlineData("private void Send(string name, params (string Key, object Value)[] pairs) => sdk.Track(name, pairs.ToDictionary(pair => pair.Key, pair => pair.Value));")]
    [InlineData("private void Send(string name, params (string Key, object Value)[] pairs) { var bag = pairs?.ToDictionary(pair => pair.Key, pair => pair.Value); sdk.Track(name, bag); }")]
    [InlineData("private void Send(string name, params (string, object)[] pairs) { var bag = new Dictionary<string, object>(); foreach (var pair in pairs) { bag.Add(pair.Item1, pair.Item2); } sdk.Track(name, bag); }")]
    public Task Reads_pairs_that_are_listed(string wrapper) => Verify(
        wrapper,
        """
        Send("order_placed", ("amount", 1), ("currency", text));
        Send({|TRK104:"order_placed"|}, ("amount", 1));
        Send("signup", ({|TRK105:"colour"|}, 1));
        Send("signup");
        """);

    [Theory]
    [InlineData("private void Send(string name, (string, object) one) => sdk.Track(name, new Dictionary<string, object> { [one.Item1] = one.Item2 });", "")]
    [InlineData("private void Send(string name, (string Key, object Value) one) => sdk.Track(name, new Dictionary<string, object> { { one.Key, one.Value } });", "")]
    [InlineData("private void Send(string name, KeyValuePair<string, object> one) { var bag = new Dictionary<string, object>(); bag.Add(one.Key, one.Value); sdk.Track(name, bag); }", "new KeyValuePair<string, object>")]
    public Task Reads_a_pair_that_is_given(string wrapper, string pair) => Verify(
        wrapper,
        $$"""
        Send("item_seen", {{pair}}("item_id", text));
        Send({|TRK104:"item_seen"|}, {{pair}}({|TRK105:"colour"|}, 1));
        """);

    [Fact]
    public Task Knows_whether_an_argument_is_null() => Verify(
        """
        private void Send(string name, IDictionary<string, object> more = null)
        {
            var bag = new Dictionary<string, object> { ["amount"] = 1 };
            if (more is not null)
                foreach (var pair in more)
                    bag[pair.Key] = pair.Value;
            sdk.Track(name, bag);
        }
        """,
        """
        Send("order_placed", new Dictionary<string, object> { ["currency"] = "EUR" });
        Send({|TRK104:"order_placed"|});
        """);

    [Fact]
    public Task Follows_a_delegate_that_a_local_holds() => Verify(
        "",
        """
        Action<string, Dictionary<string, object>> send = (name, bag) => sdk.Track(name, bag);
        send("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" });
        send({|TRK104:"order_placed"|}, new() { ["amount"] = 1 });
        send({|TRK101:"sign_up"|}, null);
        Action always = () => sdk.Track({|TRK101:"sign_up"|});
        always();
        """);

    [Fact]
    public Task Judges_what_a_wrapper_adds_by_the_event_that_the_call_names() => Verify(
        """
        private void Send(string name, object amount) => sdk.Track(name, new Dictionary<string, object> { ["amount"] = amount, ["currency"] = 5 });
        private void Choose(string name, string other) => sdk.Track(name, new Dictionary<string, object> { ["currency"] = other, ["amount"] = name == "order_placed" ? 1 : "none" });
        private void Place(object amount) => sdk.Track("order_placed", new Dictionary<string, object> { ["amount"] = amount, ["currency"] = {|TRK106:5|} });
        """,
        """
        {|TRK106:Send("order_placed", 1)|};
        {|TRK106:Send("order_cancelled", 1)|};
        Choose("order_placed", text);
        Place(1);
        """);

    [Fact]
    public Task Reads_single_pairs() => Verify(
        """
        private void Send(string name, IDictionary<string, string> table = null) => sdk.Track(name, table);
        private void Send(string name, string key, string value) => Send(name, new Dictionary<string, string> { { key, value } });
        """,
        """
        Send("order_cancelled", new Dictionary<string, string> { ["amount"] = {|TRK106:"1"|}, ["currency"] = text });
        Send({|TRK104:"order_cancelled"|}, "currency", "EUR");
        Send("signup", {|TRK105:"colour"|}, "1");
        Send({|TRK101:"sign_up"|}, "amount", "1");
        """);

    [Fact]
    public Task Replaces_nothing_where_a_bag_is_given() => Verify(
        """
        private void Send(string name, Dictionary<string, object> bag = null)
        {
            if (bag == null)
                bag = new Dictionary<string, object>();
            bag.Add("currency", "EUR");
            sdk.Track(name, bag);
        }
        """,
        """
        Send("order_cancelled", new() { ["amount"] = 1 });
        Send({|TRK104:"order_cancelled"|});
        Send({|TRK104:"order_cancelled"|}, new() { [{|TRK105:"colour"|}] = 1 });
        """);

    [Fact]
    public Task Knows_how_long_a_text_is_that_is_given() => Verify(
        """
        private void Send(string name, string currency)
        {
            var bag = new Dictionary<string, object> { ["amount"] = 1 };
            if (currency != null && currency.Length > 0)
                bag.Add("currency", currency);
            sdk.Track(name, bag);
        }
        """,
        """
        Send("order_cancelled", "EUR");
        Send({|TRK104:"order_cancelled"|}, "");
        Send({|TRK104:"order_cancelled"|}, null);
        {|TRK108:Send("order_cancelled", text)|};
        """);

    [Fact]
    public Task Adds_what_the_wrapper_adds() => Verify(
        """
        private void Send(string name, double amount, Dictionary<string, object> more = null)
        {
            var bag = more ?? new Dictionary<string, object>();
            bag["amount"] = amount;
            bag.Add("currency", "EUR");
            sdk.Track(name, bag);
        }
        """,
        """
        Send("order_placed", 1);
        Send("order_placed", 1, new() { ["coupon"] = text });
        {|TRK105:{|TRK105:Send("signup", 1)|}|};
        """);

    [Theory]
    [InlineData("private void Send(string name, Action<Dictionary<string, object>> fill) { var bag = new Dictionary<string, object>(); fill(bag); sdk.Track(name, bag); }")]
    [InlineData("private void Send(string name, Action<Dictionary<string, object>> fill) { var bag = new Dictionary<string, object>(); fill?.Invoke(bag); sdk.Track(name, bag); }")]
    [InlineData("private void Send(string name, Action<Dictionary<string, object>> fill) => Further(name, fill); private void Further(string name, Action<Dictionary<string, object>> fill) { var bag = new Dictionary<string, object>(); fill(bag); sdk.Track(name, bag); }")]
    public Task Reads_lambdas_that_fill_a_bag(string wrapper) => Verify(
        wrapper,
        """
        Send("order_placed", p => { p.Add("amount", 1); p.Add("currency", "EUR"); });
        Send({|TRK104:"order_placed"|}, p => p.Add("amount", 1));
        Send("signup", p => p[{|TRK105:"colour"|}] = 1);
        Send("signup", static _ => { });
        """);

    [Theory]
    [InlineData("private void Send(string name, Dictionary<string, object> bag = null) => sdk.Track(name, bag?.ToDictionary(p => p.Key, p => p.Value));")]
    [InlineData("private void Send(string name, Dictionary<string, object> bag = null) { var sent = bag?.ToDictionary(p => p.Key, p => p.Value); sdk.Track(name, sent); }")]
    public Task Reads_a_copy_of_a_bag_that_may_be_left_out(string wrapper) => Verify(
        wrapper,
        """
        Send("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" });
        Send({|TRK104:"order_placed"|}, new() { ["amount"] = 1 });
        Send("signup");
        Send({|TRK104:"order_placed"|});
        """);

    [Fact]
    public Task Knows_that_a_lambda_that_is_left_out_fills_nothing() => Verify(
        """
        private void Send(string name, Action<Dictionary<string, object>> fill = null)
        {
            var bag = new Dictionary<string, object> { ["amount"] = 1 };
            fill?.Invoke(bag);
            sdk.Track(name, bag);
        }
        """,
        """
        Send("order_placed", bag => bag["currency"] = "EUR");
        Send({|TRK104:"order_placed"|});
        """);

    [Fact]
    public Task Puts_prefixes_before_names() => Verify(
        "private void Send(string name) => sdk.Track(\"order_\" + name); private void Say(string name) => sdk.Track($\"order_{name}\"); private void Never(string name) => sdk.Track({|TRK102:\"order_\" + name|});",
        """
        Send({|TRK104:"placed"|});
        Say({|TRK101:"paid"|});
        """);

    [Fact]
    public Task Leaves_alone_what_is_not_passed_on() => Verify(
        """
        private void Send(string name) { Console.WriteLine(name); sdk.Track("signup"); }
        private void Log(string message, string name) { sdk.Track(name); }
        private void Tell(Func<string> name) { }
        private void User(string user) => sdk.Track("order_placed", new Dictionary<string, object> { ["amount"] = 1, ["currency"] = user });
        """,
        """
        Send("whatever");
        Log("whatever", "signup");
        Tell(() => "whatever");
        User("whatever");
        """);

    [Fact]
    public Task Says_when_a_name_cannot_be_known() => Verify(
        """
        private void Send(string name) => sdk.Track(name);
        private Action<string> Later() => name => sdk.Track({|TRK115:name|});
        """,
        """
        Send({|TRK115:Names.Current|});
        Send({|TRK102:"order_" + number|});
        """);

    [Fact]
    public Task Follows_however_many_wrappers_there_are_between() => Verify(
        string.Join('\n', Enumerable.Range(0, 40).Select(i => $"private void Send{i}(string name) => Send{i + 1}(name);")) + "\nprivate void Send40(string name) => sdk.Track(name);",
        """
        Send0({|TRK101:"gone"|});
        Send0("signup");
        Send0({|TRK115:Names.Current|});
        Send20({|TRK104:"order_placed"|});
        """);

    [Fact]
    public Task Follows_a_name_that_an_extension_is_called_on() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = """
            internal static class Extensions
            {
                internal static AmplitudeSharp.AmplitudeService Sdk;
                internal static void Send(this string name) => Sdk.Track(name);
                internal static void Send(this string name, int times) { for (var i = 0; i < times; i++) name.Send(); }
            }

            internal class Caller
            {
                private void Outer(string name) => name.Send(2);
                private void Twice(string first, string name) { name.Send(); first.ToString(); }
                private void Run(string unknown)
                {
                    Outer({|TRK101:"gone"|});
                    Outer("signup");
                    Outer({|TRK115:System.Environment.MachineName|});
                    Twice("whatever", {|TRK101:"gone"|});
                    {|TRK101:"gone"|}.Send();
                }
            }
            """,
    }.Verify();

    [Theory]
    [InlineData("(name, 1).Item1")]
    [InlineData("new[] { name, \"signup\" }[0]")]
    [InlineData("new string[] { \"signup\", name }[1]")]
    public Task Finds_the_name_among_others(string sent) => Verify(
        $"private void Send(string name) => sdk.Track({sent});",
        """
        Send({|TRK101:"gone"|});
        Send("signup");
        Send({|TRK115:Names.Current|});
        """);

    [Theory]
    [InlineData("\"order_\" + name")]
    [InlineData("$\"order_{name}\"")]
    [InlineData("Put(name)")]
    [InlineData("string.Concat(\"order_\", name)")]
    [InlineData("Put(name.Trim())")]
    [InlineData("(\"ORDER_\" + name).ToLowerInvariant()")]
    public Task Says_so_of_a_part_that_only_the_caller_has(string sent) => Verify(
        $$"""
        private void Send(string name) => sdk.Track({{sent}});
        private static string Put(string name) => "order_" + name;
        """,
        """
        Send({|TRK115:Names.Current|});
        Send({|TRK102:text + number|});
        var current = Names.Current;
        Send({|TRK115:current|});
        Send({|TRK101:"gone"|});
        """);

    [Theory]
    [InlineData("name + Names.Current")]
    [InlineData("Names.Current + name")]
    [InlineData("$\"{name}{Names.Current}{name}\"")]
    public Task Says_once_what_the_wrapper_itself_does_not_know(string sent) => Verify(
        $"private void Send(string name) => sdk.Track({{|TRK102:{sent}|}});",
        """
        Send("signup");
        Send(Names.Current);
        """);

    [Fact]
    public async Task Asks_for_a_mark_where_other_assemblies_may_call()
    {
        var findings = await Verify(
            "public void {|TRK114:Send|}(string name, Dictionary<string, object> bag) => sdk.Track(name, bag);",
            "Send(\"signup\", null);");

        Assert.Equal(
            "Method 'Send' passes its parameters on to 'Track': mark it [TrackingEmitter(Event = \"name\", Properties = \"bag\")], so that its calls in other assemblies are checked too",
            findings.Single().GetMessage());
    }

    [Fact]
    public Task Asks_for_one_mark_of_what_sends_to_several() => Verify(
        """
        public void {|TRK114:Send|}(string name, Dictionary<string, object> bag) => Both(name, bag);
        private void Both(string name, Dictionary<string, object> bag) { sdk.Track(name, bag); sdk.Track(name); }
        """,
        "Send(\"signup\", null);");

    [Fact]
    public Task Asks_for_no_mark_that_says_nothing_of_an_object() => new Scenario
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.ApplicationInsightsSdk.Version3],
        Code = """
            public class Insights(Microsoft.ApplicationInsights.TelemetryClient client)
            {
                public void Send(Microsoft.ApplicationInsights.DataContracts.EventTelemetry sent) => client.TrackEvent(sent);
                public void {|TRK114:Send|}(string name) => client.TrackEvent(name);
            }
            """,
    }.Verify();

    [Fact]
    public Task Believes_a_mark() => Verify(
        """
        [Instrumentation.TrackingEmitter(Event = "name", Properties = "bag")]
        public void Send(string name, Dictionary<string, object> bag) => sdk.Track(name, bag);
        """,
        """
        Send("signup", null);
        Send({|TRK101:"sign_up"|}, null);
        _remote.Post({|TRK101:"sign_up"|});
        """,
        more: "public abstract class Remote { [Instrumentation.TrackingEmitter] public abstract void Post(string name); }",
        fields: "private readonly Remote _remote = null;");

    [Fact]
    public Task Says_that_a_public_method_without_callers_cannot_be_verified() => Verify(
        "public void Send(Dictionary<string, object> bag) => sdk.Track(\"order_placed\", {|TRK108:bag|});",
        "");

    [Fact]
    public Task Checks_callers_of_a_wrapper_with_its_own_name() => Verify(
        "private void Send(Dictionary<string, object> bag) => sdk.Track(\"order_placed\", bag);",
        """
        {|TRK104:Send(new() { ["amount"] = 1 })|};
        Send(new() { ["amount"] = 1, ["currency"] = "EUR" });
        """);

    [Fact]
    public Task Follows_a_bag_to_each_of_several_providers() => Verify(
        """
        private readonly List<IProvider> _providers = new();
        private void Send(string name, Dictionary<string, object> bag = null) { foreach (var provider in _providers) provider.Emit(name, bag); }
        """,
        """
        Send("signup");
        Send("order_placed", new() { ["amount"] = 1.0, ["currency"] = text });
        Send({|TRK104:"order_placed"|}, new() { ["amount"] = 1.0 });
        """,
        more: """
        internal interface IProvider { void Emit(string name, Dictionary<string, object> bag); }
        internal sealed class First : IProvider { public void Emit(string name, Dictionary<string, object> bag) => AmplitudeSharp.AmplitudeService.Instance.Track(name, bag); }
        internal sealed class Second : IProvider { public void Emit(string name, Dictionary<string, object> bag) { if (bag != null) AmplitudeSharp.AmplitudeService.Instance.Track(name, bag); } }
        """);

    [Fact]
    public Task Checks_what_a_constructor_sends() => Verify(
        "",
        """
        new Sent("order_placed", new() { ["amount"] = 1.0, ["currency"] = text });
        new Sent("order_cancelled", new() { ["amount"] = 1.0, ["currency"] = text });
        new Marked("order_placed", new() { ["amount"] = 1.0 });
        """,
        more: """
        public sealed class Sent { public Sent(string name, Dictionary<string, object> bag) => AmplitudeSharp.AmplitudeService.Instance.Track(name, bag); }
        public sealed class Marked { public Marked(string name, Dictionary<string, object> bag) => AmplitudeSharp.AmplitudeService.Instance.Track({|TRK104:name|}, bag); }
        """);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(
        string wrapper, string calls, string more = "", string fields = "") => new Scenario
        {
            Plan = Plans.Plain,
            References = [AmplitudeSdk.Sharp],
            Code = $$"""
                using System;
                using System.Collections.Generic;
                using System.Linq;
                internal static class Names
                {
                    public const string Signup = "signup";
                    public static string Current => Environment.MachineName;
                }

                {{more}}

                public class Caller
                {
                    private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                    {{fields}}

                    private void Call(string text, int number)
                    {
                        {{calls}}
                    }

                    {{wrapper}}
                }
                """,
        }.Verify();
}
