namespace Instrumentation.Analyzers.Tests.Emissions;

public class EventNameTests
{
    private const string Order = "new { amount = 1.0, currency = \"EUR\" }";

    [Theory]
    [InlineData("\"signup\"")]
    [InlineData("Names.Signup")]
    [InlineData("Names.Placed", Order)]
    [InlineData("Names.Prefix + \"placed\"", Order)]
    [InlineData("$\"{Names.Prefix}placed\"", Order)]
    [InlineData("\"sign\" + \"up\"")]
    [InlineData("(\"signup\")")]
    [InlineData("nameof(signup)")]
    [InlineData("@\"signup\"")]
    [InlineData("\"\"\"signup\"\"\"")]
    [InlineData("condition ? \"signup\" : \"login\"")]
    [InlineData("condition ? \"signup\" : throw new InvalidOperationException()")]
    [InlineData("number switch { 1 => \"signup\", 2 => Names.Login, _ => throw new InvalidOperationException() }")]
    [InlineData("Names.Login")]
    [InlineData("$\"order_{(condition ? \"placed\" : \"cancelled\")}\"", Order)]
    [InlineData("\"order_\" + (condition ? \"placed\" : \"cancelled\")", Order)]
    [InlineData("$\"order_{number switch { 1 => \"placed\", _ => \"cancelled\" }}\"", Order)]
    [InlineData("string.Format(\"{0}placed\", Names.Prefix)", Order)]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"sign{0}\", \"up\")")]
    [InlineData("string.Format(\"{0}{1}{2}{3}\", \"s\", \"ig\", \"n\", \"up\")")]
    [InlineData("string.Concat(Names.Prefix, \"placed\")", Order)]
    [InlineData("string.Concat(\"s\", \"i\", \"g\", \"n\", \"up\")")]
    [InlineData("string.Join('_', \"order\", \"placed\")", Order)]
    [InlineData("string.Join(\"\", \"sign\", \"up\")")]
    [InlineData("Enum.GetName(Step.signup)")]
    [InlineData("Enum.GetName(typeof(Step), Step.login)")]
    [InlineData("nameof(Step.signup)")]
    [InlineData("INames.Login")]
    [InlineData("new[] { \"signup\" }[0]")]
    [InlineData("local")]
    public Task Reads_names_in_any_constant_form(string name, string bag = "null") =>
        Code.Plain($"const string signup = \"signup\"; var local = \"signup\"; sdk.Track({name}, {bag}); _ = signup + local;").Verify();

    [Theory]
    [InlineData("{|TRK101:\"sign_up\"|}")]
    [InlineData("{|TRK101:Names.Wrong|}")]
    [InlineData("{|TRK101:nameof(sdk)|}")]
    [InlineData("{|TRK101:Names.Prefix + \"unknown\"|}")]
    [InlineData("{|TRK101:$\"{Names.Prefix}unknown\"|}")]
    [InlineData("condition ? \"signup\" : {|TRK101:\"log_in\"|}")]
    [InlineData("condition ? {|TRK101:\"sign_in\"|} : {|TRK101:\"log_in\"|}")]
    [InlineData("condition ? {|TRK101:\"sign_in\"|} : null")]
    [InlineData("number switch { 1 => \"signup\", 2 => {|TRK101:\"two\"|}, _ => {|TRK101:\"many\"|} }")]
    [InlineData("{|TRK101:local|}")]
    [InlineData("{|TRK101:$\"user_{(condition ? \"signup\" : Names.Login)}\"|}", true)]
    [InlineData("{|TRK101:string.Empty|}")]
    [InlineData("{|TRK101:string.Format(\"{{{0}}}\", \"signup\")|}")]
    [InlineData("{|TRK101:string.Concat(\"sign_\", \"up\")|}")]
    [InlineData("{|TRK101:string.Join('_', \"sign\", \"up\")|}")]
    [InlineData("{|TRK101:$\"signup_{2}\"|}")]
    [InlineData("{|TRK101:Enum.GetName(Step.sign_up)|}")]
    public Task Checks_each_of_them(string name, bool twice = false) =>
        Code.Plain($"var local = \"log_in\"; sdk.Track({(twice ? name.Replace("{|TRK101:", "{|TRK101,TRK101:") : name)}); _ = local;").Verify();

    [Theory]
    [InlineData("$\"order_{text}\"")]
    [InlineData("\"order_\" + text")]
    [InlineData("$\"order_{number}\"")]
    [InlineData("string.Format(\"order_{0}\", text)")]
    [InlineData("string.Concat(\"order_\", text)")]
    [InlineData("string.Format(\"{0,9}\", \"signup\")")]
    [InlineData("string.Format(\"{0\", \"signup\")")]
    [InlineData("string.Format(text, \"signup\")")]
    [InlineData("string.Join(\"_\", new List<string> { text })")]
    [InlineData("string.Join(\"_\", text, \"signup\")")]
    [InlineData("$\"signup_{-2}\"")]
    [InlineData("text.ToLowerInvariant()")]
    [InlineData("any.GetType().Name")]
    [InlineData("GetType().Name")]
    [InlineData("number.ToString()")]
    [InlineData("Names.Prefix + any + \"x\"")]
    public Task Says_that_a_name_is_computed(string name) => Code.Plain($"sdk.Track({{|TRK102:{name}|}});").Verify();

    [Fact]
    public Task Says_once_that_a_name_is_computed_on_one_way_and_unknown_on_another() => Code.Plain("""
        var name = Environment.MachineName;
        if (condition)
            name = "order_" + text;
        sdk.Track({|TRK102:name|});
        """).Verify();

    [Theory]
    [InlineData("Names.Current")]
    [InlineData("Names.Mutable")]
    [InlineData("Name()")]
    [InlineData("_field")]
    [InlineData("(new string[1])[0]")]
    public Task Says_that_a_name_is_not_known_here(string name) => Code.Plain($"sdk.Track({{|TRK115:{name}|}});").Verify();

    [Fact]
    public Task Checks_the_known_arm_beside_an_unknown_one() =>
        Code.Plain("sdk.Track(condition ? {|TRK115:Names.Current|} : {|TRK101:\"log_in\"|}); sdk.Track({|TRK115:Name()|} ?? {|TRK104:\"order_placed\"|});").Verify();

    [Theory]
    [InlineData("{|TRK115:Names.Current|} ?? \"log_in\"")]
    [InlineData("{|TRK115:Names.Current|} ?? \"login\"")]
    [InlineData("{|TRK115:Names.Current|} ?? (condition ? \"login\" : \"log_in\")")]
    [InlineData("Names.Login ?? {|TRK101:\"log_in\"|}")]
    public Task Takes_what_stands_in_for_an_unknown_name_for_no_untracked_event(string name) => Code.Plain($"sdk.Track({name});").Verify();

    [Fact]
    public Task Leaves_a_parameter_to_the_callers() => Code.Plain(
        """
        void Send(string name) => sdk.Track(name);
        Send({|TRK101:"sign_up"|});
        Action<string> send = name => sdk.Track(name);
        send({|TRK101:"sign_up"|});
        Action<string> later = name => sdk.Track({|TRK115:name|});
        Names.Hook += later;
        """).Verify();

    [Fact]
    public Task Does_not_follow_a_local_that_is_written_again() =>
        Code.Plain("var name = \"signup\"; if (condition) name = Name(); sdk.Track({|TRK115:name|});").Verify();

    [Fact]
    public async Task Folds_a_long_chain_without_recursion()
    {
        var chain = string.Join(" + ", Enumerable.Repeat("\"x\"", 900)) + " + " + string.Join(" + ", Enumerable.Repeat("text", 900));

        await Code.Plain($"sdk.Track({{|TRK102:{chain}|}});").Verify();
    }

    [Fact]
    public Task Reads_a_static_readonly_name_of_another_file() => new Roslyn.Testing.Scenario
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = Code.Method("sdk.Track(Elsewhere.Login); sdk.Track({|TRK101:Elsewhere.Wrong|}); sdk.Track({|TRK115:Elsewhere.Assigned|});", "AmplitudeSharp.AmplitudeService sdk"),
        MoreCode = new Dictionary<string, string>
        {
            ["/shop/Elsewhere.cs"] = """
                public static class Elsewhere
                {
                    public static readonly string Login = "login";
                    public static readonly string Wrong = "log" + "_in";
                    public static readonly string Assigned = Later.Login;
                }

                public static class Later
                {
                    public static readonly string Login = "login";
                    static Later() => Login = System.Environment.MachineName;
                }
                """,
        },
    }.Verify();

    [Theory]
    [InlineData("private static string Chosen => {0};", "Chosen")]
    [InlineData("private string Chosen {{ get; }} = {0};", "Chosen")]
    [InlineData("private static string Chosen {{ get {{ return {0}; }} }}", "Chosen")]
    [InlineData("private readonly string _chosen = {0};", "_chosen")]
    [InlineData("private static string Choose(bool first) {{ if (first) return \"signup\"; return {0}; }}", "Choose(condition)")]
    [InlineData("private static string Choose(bool first) => first ? \"signup\" : {0};", "Choose(condition)")]
    [InlineData("private static string InShop(string what) => \"\" + what;", "InShop({0})")]
    [InlineData("private const string Spelt = {0};", "Spelt.ToUpperInvariant().ToLowerInvariant()")]
    [InlineData("private const string Spaced = \" \" + {0} + \" \";", "Spaced.Trim()")]
    [InlineData("private const string Dashed = {0};", "Dashed.Replace(\"-\", \"_\")")]
    public async Task Reads_what_a_member_of_the_compilation_always_says(string member, string name)
    {
        await WithMember(string.Format(member, "\"login\""), $"sdk.Track({string.Format(name, "\"login\"")});").Verify();
        await WithMember(string.Format(member, "\"log-out\""), $"sdk.Track({{|TRK101:{string.Format(name, "\"log-out\"")}|}});").Verify();
    }

    [Theory]
    [InlineData("private static string Chosen { get; set; } = \"login\";", "TRK115", "Chosen")]
    [InlineData("private static string _chosen = \"login\";", "TRK115", "_chosen")]
    [InlineData("private readonly string _chosen = \"login\"; public Caller() { this._chosen = Environment.MachineName; }", "TRK115", "_chosen")]
    [InlineData("private readonly string _chosen = \"login\"; public Caller() => Lend(ref _chosen); private static void Lend(ref string name) { }", "TRK115", "_chosen")]
    [InlineData("protected virtual string Chosen => \"login\";", "TRK115", "Chosen")]
    [InlineData("private static string Choose(string what) => what.Substring(1);", "TRK102", "Choose(text)")]
    [InlineData("private const string Turkish = \"G\u0130R\u0130S\";", "TRK102", "Turkish.ToLower()")]
    public Task Does_not_read_what_may_be_something_else(string member, string id, string name) =>
        WithMember(member, $"sdk.Track({{|{id}:{name}|}});").Verify();

    [Fact]
    public Task Reads_members_of_enums_as_text() => WithMember(
        """
        private enum Step { login, Login }
        private enum Written { [System.Runtime.Serialization.EnumMember(Value = "signup")] login }
        private void Send(Step step) => sdk.Track(step.ToString());
        private void Say(Step step) => sdk.Track($"{step}");
        private void Never(Step step) => sdk.Track({|TRK102:step.ToString()|});
        """,
        """
        sdk.Track(Step.login.ToString());
        sdk.Track({|TRK101:Step.Login.ToString()|});
        sdk.Track(Written.login.ToString());
        sdk.Track($"{Written.login}");
        Send(Step.login);
        Send({|TRK101:Step.Login|});
        Say({|TRK101:Step.Login|});
        sdk.Track(Step.Login.ToString().ToLowerInvariant());
        """).Verify();

    [Fact]
    public Task Reads_the_name_of_a_type_that_is_written_there() =>
        WithMember("private sealed class login; private sealed class Box<T>;", "sdk.Track(typeof(login).Name); sdk.Track({|TRK101:typeof(Caller).Name|}); sdk.Track({|TRK102:typeof(Box<int>).Name|});").Verify();

    private static Roslyn.Testing.Scenario WithMember(string member, string statements) => new()
    {
        Plan = Plans.Plain,
        References = [Roslyn.Testing.Sdks.AmplitudeSdk.Sharp],
        Code = $$"""
            using System;

            public partial class Caller
            {
                private static readonly AmplitudeSharp.AmplitudeService sdk = new();

                private void Call(string text, bool condition)
                {
                    {{statements}}
                }

                {{member}}
            }
            """,
    };
}
