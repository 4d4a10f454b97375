using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names that an object was made with, or that stand in a table which nothing changes.</summary>
public class KeptNameTests
{
    [Theory]
    [InlineData("public class Command { private readonly string _name; public Command(string name) => _name = name; public void Run() => sdk.Track({0}); }", "_name")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) { this._name = name ?? throw new ArgumentNullException(); } public void Run() => sdk.Track({0}); }", "_name")]
    [InlineData("public class Command { private readonly string _name; private readonly int _n; public Command(string name) => (_n, _name) = (1, name); public void Run() => sdk.Track({0}); }", "_name")]
    [InlineData("public class Command { public Command(string name) { Name = name; } public string Name { get; } public void Run() => sdk.Track({0}); }", "Name")]
    [InlineData("public class Command(string name) { public void Run() => sdk.Track({0}); }", "name")]
    [InlineData("public class Command(string name) { private readonly string _name = name; public void Run() => sdk.Track({0}); }", "_name")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) : this(name, 1) { } private Command(string name, int n) => _name = name; public void Run() => sdk.Track({0}); }", "_name")]
    [InlineData("public class Command { public Command(string name) => sdk.Track({0}); }", "name")]
    [InlineData("public abstract class Named { private readonly string _name; protected Named(string name) => _name = name; public void Run() => sdk.Track({0}); } public class Command : Named { public Command(string name) : base(name) { } }", "_name")]
    [InlineData("public abstract class Named { private readonly string _name; protected Named(string name) => _name = name; public void Run() => sdk.Track({0}); } public class Command(string name) : Named(name);", "_name")]
    public async Task Reads_what_an_object_was_made_with(string type, string use)
    {
        await Shop(type.Replace("{0}", use), """new Command("signup"); Command typed = new("login");""").Verify();
        await Shop(type.Replace("{0}", $"{{|TRK101:{use}|}}"), """new Command("signup"); Command typed = new("log_in");""").Verify();
    }

    [Theory]
    [InlineData("public class Command { private readonly string _name; public Command(string name) => _name = name; public void Run() => sdk.Track({|TRK115:_name|}); }", "_ = typeof(Command);")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) => _name = name; public void Run() => sdk.Track({|TRK115:_name|}); }", "new Command(Environment.MachineName);")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) { _name = name; Lend(ref _name); } private static void Lend(ref string name) { } public void Run() => sdk.Track({|TRK115:_name|}); }", "new Command(\"signup\");")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) => _name = name; public virtual void Run() => sdk.Track({|TRK115:_name|}); }", "new Command(\"log_in\");")]
    [InlineData("public class Command { private readonly string _name; public Command(string name) => _name = name; public void Run(Command other) => sdk.Track({|TRK115:other._name|}); }", "new Command(\"signup\");")]
    [InlineData("public class Command { private string _name; public Command(string name) => _name = name; public void Run() => sdk.Track({|TRK115:_name|}); public void Rename(string name) => _name = name; }", "new Command(\"signup\");")]
    [InlineData("public class Command(string name) { public void Run() => sdk.Track({|TRK115:name|}); public void Rename(string other) => name = other; }", "new Command(\"signup\");")]
    public Task Does_not_read_what_may_be_another(string type, string made) => Shop(type, made).Verify();

    [Fact]
    public Task Tells_what_an_object_was_made_with_from_what_its_brothers_were() => Shop(
        """
        public abstract class Named { private protected readonly string _name; protected Named(string name) => _name = name; }
        public class Plain : Named { public Plain(string name) : base(name) { } public void Run() => sdk.Track({|TRK101:_name|}); }
        public class Loud : Plain { public Loud(string name) : base(name) { } public void Shout() => sdk.Track({|TRK101:_name|}); }
        public class Paid(string name) : Named(name) { public void Run() => sdk.Track(_name, new { amount = 1, currency = "EUR" }); }
        public class Bare(string name) : Named(name) { public void Run() => sdk.Track({|TRK104:_name|}); }
        public class Unmade(string name) : Named(name) { public void Run() => sdk.Track({|TRK115:_name|}); }
        """,
        """new Plain("signup"); new Loud("sign_up"); new Paid("order_placed"); new Bare("order_cancelled");""").Verify();

    [Fact]
    public Task Ends_where_an_object_makes_others_of_its_kind() => Shop(
        "public class Command { private readonly string _name; public Command(string name) { _name = name; new Command(name); new Command(name + \"_again\"); } public void Run() => sdk.Track({|TRK101,TRK102:_name|}); }",
        "new Command(\"sign_up\");").Verify();

    [Theory]
    [InlineData("private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\", [2] = {0} };", "Table[number]")]
    [InlineData("private static readonly Dictionary<int, string> Table = new() { { 1, \"signup\" }, { 2, {0} } };", "Table[number]")]
    [InlineData("private static readonly Dictionary<int, string> Table = new(4) { { 1, \"signup\" }, { 2, {0} } };", "Table[2]", true)]
    [InlineData("public static IReadOnlyDictionary<int, string> Table { get; } = new Dictionary<int, string> { { 2, {0} } };", "Table[number]", true)]
    [InlineData("private readonly Dictionary<int, string> Table = new() { [2] = {0} };", "Table.GetValueOrDefault(number, \"signup\")")]
    [InlineData("private readonly Dictionary<int, string> Table = new() { [2] = \"signup\" };", "Table.GetValueOrDefault(number, {0})")]
    [InlineData("private static readonly string[] Table = { \"signup\", {0} };", "Table[number]")]
    [InlineData("private static readonly string[] Table = [\"signup\", {0}];", "Table[number]")]
    [InlineData("private static readonly List<string> Table = new() { \"signup\", {0} };", "Table[number]")]
    public async Task Reads_what_a_table_may_say(string table, string use, bool isCertain = false)
    {
        await WithTable(table.Replace("{0}", "\"login\""), $"sdk.Track({use.Replace("{0}", "\"login\"")});").Verify();
        var id = isCertain ? "TRK101" : "TRK115";
        await WithTable(table.Replace("{0}", "\"log_in\""), $"sdk.Track({{|{id}:{use.Replace("{0}", "\"log_in\"")}|}});").Verify();
    }

    [Fact]
    public Task Errs_where_no_entry_is_right() => WithTable(
        "private static readonly string[] Table = { \"log_in\", \"sign_up\" }; private static readonly string[] Once = { \"signup\", \"log_in\" };",
        "sdk.Track({|TRK101,TRK101:Table[number]|}); sdk.Track(Once[0]); sdk.Track({|TRK101:Once[1]|}); foreach (var name in Once) if (name != \"log_in\") sdk.Track({|TRK115:name|});").Verify();

    [Fact]
    public Task Does_not_miss_what_only_some_entries_need() => WithTable(
        "private static readonly string[] Table = { \"signup\", \"order_placed\" }; private static readonly string[] Orders = { \"order_placed\", \"order_cancelled\" };",
        "sdk.Track({|TRK108:Table[number]|}); sdk.Track({|TRK104,TRK104:Orders[number]|});").Verify();

    [Fact]
    public Task Does_not_err_where_a_removed_event_is_one_of_several() => WithTable(
        "private static readonly string[] Table = { \"signup\", \"old_signup\" };",
        "sdk.Track({|TRK115:Table[number]|}); foreach (var name in Table) sdk.Track({|TRK116:name|});").Verify();

    [Fact]
    public Task Reads_the_value_of_a_constant_key_alone() => WithTable(
        "private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\", [2] = \"log_in\" };",
        "sdk.Track(Table[1]); sdk.Track({|TRK101:Table[2]|});").Verify();

    [Theory]
    [InlineData("private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\" }; public void Add() => Table[2] = \"other\";", "Table[number]")]
    [InlineData("private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\" }; public void Add() => Table.Add(2, \"other\");", "Table[number]")]
    [InlineData("private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\" }; public void Add() => Lend(Table); private static void Lend(Dictionary<int, string> table) { }", "Table[number]")]
    [InlineData("private static readonly string[] Table = { \"signup\" }; public void Add() => Table[0] = \"other\";", "Table[number]")]
    [InlineData("private static Dictionary<int, string> Table = new() { [1] = \"signup\" };", "Table[number]")]
    [InlineData("private static readonly Dictionary<int, string> Table = new(Given()) { [1] = \"signup\" }; private static Dictionary<int, string> Given() => new();", "Table[number]")]
    public Task Does_not_read_a_table_that_may_change(string table, string use) => WithTable(table, $"sdk.Track({{|TRK115:{use}|}});").Verify();

    [Fact]
    public Task Reads_what_a_loop_goes_through() => WithTable(
        "private static readonly string[] Table = { \"signup\", \"login\" };",
        """
        foreach (var name in Table)
            sdk.Track(name);
        foreach (var name in new[] { "signup", "log_in" })
            sdk.Track({|TRK101:name|});
        foreach (var name in new List<string> { "signup" })
            sdk.Track(name);
        for (var i = 0; i < Table.Length; i++)
            sdk.Track(Table[i]);
        foreach (var name in Given())
            sdk.Track({|TRK115:name|});
        """,
        "private static string[] Given() => Environment.GetCommandLineArgs();").Verify();

    [Fact]
    public Task Reads_what_was_looked_up() => WithTable(
        "private static readonly Dictionary<int, string> Table = new() { [1] = \"signup\" };",
        """
        if (Table.TryGetValue(number, out var name))
            sdk.Track(name);
        if (Given().TryGetValue(number, out var other))
            sdk.Track({|TRK115:other|});
        """,
        "private static Dictionary<int, string> Given() => new();").Verify();

    [Fact]
    public Task Checks_a_parameter_that_is_left_out() => Code.Plain(
        """
        void Send(string name = "log_in") => sdk.Track(name);
        void Mark(string name = "signup") => sdk.Track(name);
        Send("signup");
        {|TRK101:Send()|};
        Mark();
        """).Verify();

    [Fact]
    public Task Reads_the_name_of_the_calling_member() => Shop(
        """
        public class login
        {
            private static void Send([System.Runtime.CompilerServices.CallerMemberName] string name = null) => sdk.Track(name);
            public void signup() => Send();
            public void Logout() => {|TRK101:Send()|};
        }
        """,
        "").Verify();

    private static Scenario Shop(string types, string made) => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using static Store;

            public static class Store
            {
                public static readonly AmplitudeSharp.AmplitudeService sdk = new();
                public static void Make() { {{made}} }
            }

            {{types}}
            """,
    };

    private static Scenario WithTable(string table, string statements, string more = "") => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;
            using System.Collections.Generic;

            public sealed class Caller
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();
                {{table}}
                public void Call(int number) { {{statements}} }
                {{more}}
            }
            """,
    };
}
