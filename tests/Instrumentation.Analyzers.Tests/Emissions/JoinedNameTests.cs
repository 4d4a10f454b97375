namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names that are put together of parts: by whom each part is given, and what is known of all of them at once.</summary>
public class JoinedNameTests
{
    [Theory]
    [InlineData("string? end = null; end ??= \"placed\";")]
    [InlineData("string? end = null; if (condition) end = \"placed\"; if (end == null) return;")]
    [InlineData("string? end = condition ? \"placed\" : null; if (end is null) end = \"placed\";")]
    public Task Does_not_take_null_for_what_is_sent_where_there_is_another_value(string made) => Code.Plain(
        made + """sdk.Track("order_" + end, new { amount = 1, currency = text });""").Verify();

    [Fact]
    public Task Says_of_a_part_that_the_caller_of_a_wrapper_does_not_know_either() => Code.Plain(
        """
        void Send(string name) => sdk.Track(name + "_x");
        void Lower(string name) => sdk.Track(name.ToLower());
        Send({|TRK115:Environment.MachineName|});
        Send({|TRK102:text.Trim()|});
        Lower({|TRK115:Environment.MachineName|});
        """).Verify();

    [Fact]
    public Task Says_of_a_part_that_a_wrapper_gives_only_sometimes() => Code.Plain(
        """
        void Send(string name) => sdk.Track("sign" + (condition ? "up" : name));
        Send({|TRK101:"in"|});
        Send("up");
        """).Verify();

    [Fact]
    public Task Says_of_a_part_that_no_caller_knows() => Code.Plain(
        """
        void Send(string name) => sdk.Track({|TRK102:name + Environment.MachineName|});
        Send("signup");
        """).Verify();

    [Fact]
    public Task Says_where_the_parts_may_be_too_much_that_a_caller_gives() => Code.Plain(
        """
        void Send(string first, string last) => sdk.Track(first + last);
        Send(number switch { 1 => "a", 2 => "b", 3 => "c", 4 => "d", _ => "e" }, {|TRK102:number switch { 1 => "a", 2 => "b", 3 => "c", 4 => "d", _ => "e" }|});
        """).Verify();

    [Theory]
    [InlineData("string none = null; sdk.Track({|TRK101:\"sign_up\" + none|});")]
    [InlineData("string none = null; sdk.Track(\"signup\" + none);")]
    [InlineData("sdk.Track({|TRK101,TRK101:$\"sign_{(condition ? \"up\" : null)}\"|});")]
    public Task Takes_null_for_no_text(string code) => Code.Plain(code).Verify();

    // The same condition may decide both parts, and does where they are one variable.
    [Fact]
    public Task Takes_no_name_for_certain_that_two_choices_may_never_make() => Code.Plain(
        """
        var step = condition ? "sign" : "log";
        var rest = condition ? "up" : "in";
        sdk.Track({|TRK115,TRK115:step + rest|});
        sdk.Track({|TRK101,TRK101,TRK101,TRK101:step + "_" + rest|});
        """).Verify();

    [Fact]
    public Task Takes_no_entry_of_a_table_for_certain_because_something_stands_before_it() => Code.Plain(
        """
        var table = new Dictionary<int, string> { [1] = "up", [2] = "_up" };
        sdk.Track({|TRK115:"sign" + table[number]|});
        sdk.Track({|TRK115:("sign" + table[number]).ToLower()|});
        """).Verify();

    [Fact]
    public Task Takes_what_a_deconstruction_assigns_for_the_last_that_is() => Code.Plain(
        """
        string a = "signup", b;
        (a, b) = (text, a = "login");
        sdk.Track({|TRK115:a|}, b is null ? null : null);
        """).Verify();
}
