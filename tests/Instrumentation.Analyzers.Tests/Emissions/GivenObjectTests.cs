using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Event objects of one's own that a wrapper is given, and takes name and properties out of.</summary>
public class GivenObjectTests
{
    [Theory]
    [InlineData("public class Sent { public Sent(string name) { Name = name; } public string Name { get; } public Dictionary<string, object> Values { get; set; } = new(); }")]
    [InlineData("public class Sent { public Sent(string name) => Name = name; public string Name { get; set; } public Dictionary<string, object> Values { get; } = new(); }")]
    [InlineData("public class Sent(string name) { public string Name { get; } = name; public Dictionary<string, object> Values { get; init; } = []; }")]
    [InlineData("public class Sent(string name) { public string Name => name; public Dictionary<string, object> Values { get; init; } = []; }")]
    [InlineData("public class Sent { private readonly string _name; public Sent(string name) => _name = name; public string Name => _name; public Dictionary<string, object> Values = new(); }")]
    [InlineData("public record Sent(string Name) { public Dictionary<string, object> Values { get; init; } = new(); }")]
    [InlineData("public abstract class Named { protected Named(string name) => Name = name; public string Name { get; } public Dictionary<string, object> Values { get; } = new(); } public class Sent : Named { public Sent(string name) : base(name) { } }")]
    [InlineData("public abstract class Named { public abstract string Name { get; } public Dictionary<string, object> Values { get; } = new(); } public class Sent(string name) : Named { public override string Name => name; }")]
    public Task Reads_what_the_object_was_made_with(string type) => Verify(
        type,
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        """
        Send(new Sent("signup"));
        Send(new Sent({|TRK101:"sign_up"|}));
        Send(new Sent("order_placed") { Values = { ["amount"] = 1, ["currency"] = "EUR" } });
        Send(new Sent({|TRK104:"order_placed"|}) { Values = { ["amount"] = 1 } });
        Send(new Sent("signup") { Values = { [{|TRK105:"amount"|}] = 1 } });
        var kept = new Sent("order_placed");
        kept.Values["amount"] = 1;
        kept.Values["currency"] = "EUR";
        Send(kept);
        """);

    [Theory]
    [InlineData("private string _name; public string Name { get => _name; set => _name = value; } private Dictionary<string, object> _values = new(); public Dictionary<string, object> Values { get => _values; set => _values = value; }")]
    [InlineData("private string _name; public string Name { get { return this._name; } set { this._name = value; } } private Dictionary<string, object> _values = new(); public Dictionary<string, object> Values { get { return _values; } init { _values = value; } }")]
    [InlineData("private string _name; public string Name { get => _name; init => _name = value; } public Dictionary<string, object> Values { get; set; } = new();")]
    public Task Reads_through_accessors_that_only_keep(string members) => Verify(
        $"public class Sent {{ {members} }}",
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        """
        Send(new Sent { Name = "signup" });
        Send(new Sent { Name = {|TRK101:"sign_up"|} });
        Send(new Sent { Name = "order_placed", Values = new() { ["amount"] = 1, ["currency"] = "EUR" } });
        Send(new Sent { Name = {|TRK104:"order_placed"|}, Values = new() { ["amount"] = 1 } });
        """);

    [Fact]
    public Task Reads_what_is_set_later_through_accessors_that_only_keep() => Verify(
        "public class Sent { private string _name; public string Name { get => _name; set => _name = value; } }",
        "public void Send(Sent e) => sdk.Track(e.Name);",
        """
        var right = new Sent(); right.Name = "signup"; Send(right);
        var wrong = new Sent(); wrong.Name = {|TRK101:"sign_up"|}; Send(wrong);
        var other = new Sent { Name = "sign_up" }; if (flag) other.Name = "signup"; Send({|TRK115:other|});
        """);

    [Theory]
    [InlineData("public void Rename(string name) => _name = name;")]
    [InlineData("public static void Rename(Sent e) => e.Name = Environment.MachineName;")]
    [InlineData("public string Alias { get => _name; set => _name = value + \"_b\"; }")]
    public Task Takes_no_value_of_a_field_that_something_else_writes(string writer) => Verify(
        $"public class Sent {{ private string _name; public string Name {{ get => _name; set => _name = value; }} {writer} }}",
        "public void Send(Sent e) => sdk.Track(e.Name);",
        """Send(new {|TRK115:Sent|} { Name = "sign_up" });""");

    [Fact]
    public Task Reads_each_of_the_objects_between_which_a_condition_decides() => Verify(
        "public class Sent(string name, int amount = 0) { public string Name => name; public Dictionary<string, object> Values { get; init; } = []; }",
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        """
        Send(flag ? new Sent("signup") : new Sent("order_placed") { Values = { ["amount"] = 1, ["currency"] = "EUR" } });
        Send(flag ? new Sent({|TRK101:"sign_up"|}) : new Sent({|TRK104:"order_placed"|}) { Values = { ["amount"] = 1 } });
        Send(DateTime.Now.Hour switch { 1 => new Sent("signup"), 2 => throw new Exception(), _ => new Sent({|TRK101:"log_in"|}) });
        Send(flag ? new Sent({|TRK101:"log_out"|}) : null);
        Send(flag ? new Sent("signup") : {|TRK115:Other|});
        """.Replace("Other", "Sender.Other"));

    [Theory]
    [InlineData("private void Send<T>(T e) where T : ISent => sdk.Track(e.Name, e.ToValues());")]
    [InlineData("private void Send(ISent e) => sdk.Track(e.Name, e.ToValues());")]
    [InlineData("private void Send(ISent e) { ArgumentNullException.ThrowIfNull(e); if (string.IsNullOrEmpty(e.Name)) return; var values = e.ToValues(); sdk.Track(e.Name, values); }")]
    public Task Reads_what_the_type_of_the_object_says(string wrapper) => Verify(
        """
        public interface ISent { string Name { get; } IDictionary<string, object> ToValues(); }
        public class Placed(int amount) : ISent { public string Name => "order_placed"; public IDictionary<string, object> ToValues() => new Dictionary<string, object> { ["amount"] = amount, ["currency"] = "EUR" }; }
        public class Cancelled(int amount) : ISent { public string Name => "order_cancelled"; public IDictionary<string, object> ToValues() => new Dictionary<string, object> { ["amount"] = amount }; }
        public class Wrong : ISent { public string Name => "wrong"; public IDictionary<string, object> ToValues() => null; }
        """,
        wrapper,
        """
        Send(new Placed(1));
        Send({|TRK104:new Cancelled(1)|});
        Send({|TRK101:new Wrong()|});
        """);

    [Fact]
    public Task Follows_an_object_from_wrapper_to_wrapper() => Verify(
        """
        public interface ISent { string Name { get; } Dictionary<string, object> Values { get; } }
        public record Sent(string Name, Dictionary<string, object> Values = null) : ISent;
        """,
        """
        private void Send(ISent e) { if (e != null) Hand(e); }
        private void Hand(ISent given) { var held = given; sdk.Track(held.Name, held.Values); }
        """,
        """
        Send(new Sent("signup"));
        Send(new Sent({|TRK101:"sign_up"|}));
        Send(new Sent({|TRK104:"order_cancelled"|}, new() { ["amount"] = 1 }));
        """);

    [Fact]
    public Task Knows_what_a_type_always_says() => Verify(
        """
        public interface ISent { string Name { get; } }
        public class Signup : ISent { public string Name => "signup"; }
        public class Wrong : ISent { public string Name => "sign_up"; }
        public class Open : ISent { public virtual string Name => "sent"; }
        public class Closed : Open { public override string Name => "signup"; }
        public readonly struct Kept : ISent { public Kept(string name) => Name = name; public string Name { get; } }
        """,
        """
        private void Send(ISent e) => sdk.Track(e.Name);
        public void OnSignup(Signup e) => Send(e);
        public void OnWrong(Wrong e) => Send({|TRK101:e|});
        public void OnOpen(Open e) => Send({|TRK115:e|});
        public void OnKept(Kept e) => Send({|TRK115:e|});
        """,
        "");

    [Fact]
    public Task A_type_from_which_more_derive_than_are_looked_at_is_not_the_only_one() => Verify(
        """
        public interface ISent { string Name { get; } }
        public class Open : ISent { public virtual string Name => "sent"; }

        """ + string.Concat(Enumerable.Range(0, 130).Select(static number => $"public class Sent{number} : Open {{ public override string Name => \"signup\"; }}\n")),
        """
        private void Send(ISent e) => sdk.Track(e.Name);
        public void OnOpen(Open e) => Send({|TRK115:e|});
        """,
        "");

    [Fact]
    public Task Reads_what_its_type_makes_of_what_a_base_implements() => Verify(
        """
        public interface ISent { string Name { get; } Dictionary<string, object> Values(); }
        public abstract class Leaving : ISent { public abstract string Name { get; } public virtual Dictionary<string, object> Values() => new(); }
        public class Placed : Leaving { public override string Name => "order_placed"; public override Dictionary<string, object> Values() => new() { ["amount"] = 1, ["currency"] = "EUR" }; }
        public class Cancelled : Leaving { public override string Name => "order_cancelled"; }
        public class Open : ISent { public virtual string Name => "sent"; public Dictionary<string, object> Values() => null; }
        public class Signup : Open { public override string Name => "signup"; }
        """,
        "private void Send(ISent e) => sdk.Track(e.Name, e.Values());",
        """
        Send(new Placed());
        Send({|TRK104:new Cancelled()|});
        Send(new Signup());
        Send({|TRK101:new Open()|});
        """);

    [Theory]
    [InlineData("public class Sent { private string _name; public string Name { get => _name; set => _name = \"sign\" + value; } }", "new {|TRK115:Sent|} { Name = \"up\" }")]
    [InlineData("public class Sent { private string _name; public string Name { get { return \"sign\" + _name; } set { _name = value; } } }", "new Sent { Name = {|TRK102:Environment.MachineName|} }")]
    [InlineData("public class Sent { private readonly string _name; public string Name { get => \"sign\" + _name; init => _name = value; } }", "new Sent { Name = {|TRK102:Environment.MachineName|} }")]
    [InlineData("public class Sent { public Sent(string name, bool isQuiet) { Name = \"signup\"; if (isQuiet) return; Name = name; } public string Name { get; } }", "{|TRK115:new Sent(\"up\", true)|}")]
    [InlineData("public class Sent { public Sent(string name, bool isQuiet) { if (isQuiet) return; Name = name; } public string Name { get; } = \"signup\"; }", "{|TRK115:new Sent(\"up\", true)|}")]
    public Task Takes_no_value_for_what_an_accessor_or_a_way_out_makes_of_it(string type, string made) => Verify(
        type, "public void Send(Sent e) => sdk.Track(e.Name);", $"Send({made});");

    [Theory]
    [InlineData("public class Sent { private string _name; public string Name { get => _name; set => _name = \"sign\" + value; } }", "{|TRK115:e|}", "")]
    [InlineData("public class Sent { public string Name { get; set; } }", "{|TRK115:e|}", "public void Fill(Sent sent) => sent.Name = \"signup\";")]
    [InlineData("public class Sent { public string Name { get; set; } }", "e", "")]
    public Task Takes_what_is_assigned_later_only_where_nothing_else_writes_it(string type, string given, string other) => Verify(
        type, $"public void Send(Sent e) => sdk.Track(e.Name); {other}", $"var e = new Sent(); e.Name = {(given == "e" ? "{|TRK101:\"up\"|}" : "\"up\"")}; {(other == "" ? "" : "Fill(e);")} Send({given});");

    [Fact]
    public Task Reads_what_its_constructor_puts_into_it() => Verify(
        """
        public abstract class Sent { protected Sent(string name) { Name = name; Values = new() { ["currency"] = "EUR" }; } public string Name { get; } public Dictionary<string, object> Values { get; } }
        public class Placed : Sent { public Placed(int amount) : base("order_placed") { Values["amount"] = amount; } }
        public class Cancelled : Sent { public Cancelled() : base("order_cancelled") { } }
        """,
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        "Send(new Placed(1)); Send({|TRK104:new Cancelled()|});");

    [Fact]
    public Task Asks_what_the_object_has() => Verify(
        "public record Sent(string Name, Dictionary<string, object> Values = null);",
        "public void Send(Sent e) { if (e.Values is null) sdk.Track(e.Name); else sdk.Track(e.Name, e.Values); }",
        """
        Send(new("signup"));
        Send(new("order_placed", new() { ["amount"] = 1, ["currency"] = "EUR" }));
        Send(new({|TRK104:"order_placed"|}));
        """);

    [Theory]
    [InlineData("var e = new Sent(\"log_in\"); e.Name = \"signup\"; Send(e);")]
    [InlineData("var e = new Sent(\"signup\"); if (flag) e.Name = \"log_in\"; Send({|TRK115:e|});")]
    [InlineData("var e = new Sent(\"signup\"); Rename(e); Send({|TRK115:e|});")]
    [InlineData("Send({|TRK115:Made()|});")]
    [InlineData("Send({|TRK115:_kept|});")]
    public Task Does_not_take_for_certain_what_may_be_written_later(string statements) => Verify(
        "public class Sent { public Sent(string name) => Name = name; public string Name { get; set; } }",
        """
        private Sent _kept = new("signup");
        private static Sent Made() => Environment.TickCount > 0 ? new Sent("signup") : null;
        private static void Rename(Sent sent) { MORE }
        public void Send(Sent e) => sdk.Track(e.Name);
        """.Replace("MORE", statements.Contains("Rename") ? "sent.Name = Environment.MachineName;" : ""),
        statements);

    [Fact]
    public Task Follows_what_its_methods_put_into_it() => Verify(
        """
        public class Sent
        {
            public Sent(string name) { Name = name; Begin(); }
            public string Name { get; }
            public Dictionary<string, object> Values { get; } = new();
            public double Amount { set => Values["amount"] = value; }
            public Sent With(string key, object value) { Values[key] = value; return this; }
            private void Begin() { Values["currency"] = "EUR"; }
        }
        """,
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        """
        Send(new Sent("order_placed") { Amount = 1 });
        Send(new Sent("order_placed").With("amount", 1));
        Send(new Sent({|TRK104:"order_placed"|}).With("coupon", "c"));
        var kept = new Sent("order_placed");
        kept.With("amount", 1);
        Send(kept);
        var made = new Sent("order_placed").With("coupon", "c").With("amount", 1);
        Send(made);
        """);

    [Theory]
    [InlineData("public class Placed : Sent { protected override void Fill() => Values[\"amount\"] = 1; }", "Send({|TRK108:new Placed()|});")]
    [InlineData("", "var sent = new Sent(); var values = sent.Values; values[\"amount\"] = 1; Send({|TRK108:sent|});")]
    [InlineData("", "var sent = new Sent(); Action fill = () => sent.Values[\"amount\"] = 1; fill(); Send({|TRK108:sent|});")]
    public Task Does_not_miss_what_may_be_put_into_it_unseen(string more, string statements) => Verify(
        """
        public class Sent
        {
            public Sent() => Fill();
            public string Name => "order_placed";
            public Dictionary<string, object> Values { get; } = new() { ["currency"] = "EUR" };
            protected virtual void Fill() { }
        }
        """ + more,
        "public void Send(Sent e) => sdk.Track(e.Name, e.Values);",
        statements);

    [Fact]
    public Task Says_of_what_nobody_gives_that_it_is_not_known() => Verify(
        "public class Sent { public string Name { get; init; } }",
        "public void Nobody(Sent e) => sdk.Track({|TRK115:e.Name|});",
        "");

    [Fact]
    public Task Does_not_ask_for_a_mark_that_cannot_say_it() => Verify(
        "public class Sent { public string Name { get; init; } }",
        "public void Send(Sent e) => sdk.Track(e.Name);",
        "Send(new Sent { Name = \"signup\" });");

    [Fact]
    public Task Ends_where_an_object_is_made_of_its_kind() => Verify(
        "public class Sent { public Sent(Sent inner) { Name = inner.Name; } public Sent(string name) : this(new Sent(new Sent(name))) { } public string Name { get; } }",
        "public void Send(Sent e) => sdk.Track(e.Name);",
        "Send({|TRK115:new Sent(\"signup\")|});");

    private static Task Verify(string types, string wrapper, string statements) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            {{types}}

            internal sealed class Sender
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                {{wrapper}}
                public void Call(bool flag) { {{statements}} }
                {{(statements.Contains("Sender.Other") ? "public static Sent Other { get; set; }" : "")}}
            }
            """,
    }.Verify();
}
