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
    [InlineData("number switch { 1 => \"signup\", 2 => Names.Login, _ => throw new InvalidOperationException() }")]
    [InlineData("Names.Login")]
    [InlineData("$\"order_{(condition ? \"placed\" : \"cancelled\")}\"", Order)]
    [InlineData("\"order_\" + (condition ? \"placed\" : \"cancelled\")", Order)]
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
    [InlineData("number switch { 1 => \"signup\", 2 => {|TRK101:\"two\"|}, _ => {|TRK101:\"many\"|} }")]
    [InlineData("{|TRK101:local|}")]
    [InlineData("{|TRK101:$\"user_{(condition ? \"signup\" : Names.Login)}\"|}", true)]
    [InlineData("{|TRK101:string.Empty|}")]
    public Task Checks_each_of_them(string name, bool twice = false) =>
        Code.Plain($"var local = \"log_in\"; sdk.Track({(twice ? name.Replace("{|TRK101:", "{|TRK101,TRK101:") : name)}); _ = local;").Verify();

    [Theory]
    [InlineData("$\"order_{text}\"")]
    [InlineData("\"order_\" + text")]
    [InlineData("$\"order_{number}\"")]
    [InlineData("string.Format(\"order_{0}\", text)")]
    [InlineData("string.Concat(\"order_\", text)")]
    [InlineData("text.ToLowerInvariant()")]
    [InlineData("any.GetType().Name")]
    [InlineData("typeof(Caller).Name")]
    [InlineData("number.ToString()")]
    [InlineData("Names.Prefix + any + \"x\"")]
    public Task Says_that_a_name_is_computed(string name) => Code.Plain($"sdk.Track({{|TRK102:{name}|}});").Verify();

    [Theory]
    [InlineData("Names.Current")]
    [InlineData("Names.Mutable")]
    [InlineData("Name()")]
    [InlineData("_field")]
    [InlineData("new[] { \"signup\" }[0]")]
    public Task Says_that_a_name_is_not_known_here(string name) => Code.Plain($"sdk.Track({{|TRK115:{name}|}});").Verify();

    [Fact]
    public Task Checks_the_known_arm_beside_an_unknown_one() =>
        Code.Plain("sdk.Track({|TRK115:Names.Current|} ?? {|TRK101:\"log_in\"|}); sdk.Track({|TRK115:Name()|} ?? \"login\");").Verify();

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
}
