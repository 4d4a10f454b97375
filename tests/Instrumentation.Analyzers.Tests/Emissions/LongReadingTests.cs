using Instrumentation.Analyzers.Rules;
using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Code whose names may be put together in more ways than anybody could go through: reading it ends soon, however long it goes on.</summary>
public class LongReadingTests
{
    // Generous: each took minutes, or for ever, when it was read without an end, and takes a fraction of a second now.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public Task Ends_where_a_name_is_made_of_itself_on_hundreds_of_ways() => Ends(
        $"var s = \"a\"; {Many(400, i => $"if (condition) s = s + \"n{i}\";")} sdk.Track(s);");

    [Fact]
    public Task Ends_where_names_are_made_of_each_other() => Ends(
        $"string a = \"a\", b = \"b\", c = \"c\"; {Many(20, _ => "if (condition) a = b + c; if (condition) b = a + c; if (condition) c = a + b;")} sdk.Track(a + b + c);");

    [Fact]
    public Task Ends_where_functions_choose_between_what_others_give() => Ends(
        $"{Many(60, i => $"string P{i}() => condition ? P{i + 1}() + P{i + 2}() : P{i + 2}() + P{i + 1}();")} string P60() => \"a\"; string P61() => \"b\"; sdk.Track(P0());");

    [Fact]
    public Task Ends_where_wrappers_lead_to_wrappers_on_three_ways_each() => Ends(new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            class Store(AmplitudeSharp.AmplitudeService sdk, bool condition)
            {
                {{Many(200, i => $"void W{i}(string n) {{ W{i + 1}(n); W{i + 1}(n + \"x\"); W{i + 1}(condition ? n : \"b\"); }}")}}
                void W200(string n) { sdk.Track(n); }
                void Run() { W0("a"); }
            }
            """,
        Only = new EmissionAnalyzer(),
    });

    [Fact]
    public Task Ends_where_local_functions_call_each_other_on_three_ways_each() => Ends(
        $"{Many(20, i => $"void F{i}(string n) {{ F{i + 1}(n); F{i + 1}(n); F{i + 1}(n); }}")} void F20(string n) => sdk.Track(n); F0(\"a\");");

    [Fact]
    public Task Ends_where_wrappers_call_each_other_in_circles() => Ends(new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            class Store(AmplitudeSharp.AmplitudeService sdk)
            {
                {{Many(200, i => $"void W{i}(string n) {{ W{(i * 7) % 200}(n); W{(i * 31) % 200}(n); W{(i + 1) % 200}(n); }}")}}
                void Last(string n) { sdk.Track(n); W3(n); }
                void Run() { Last("a"); }
            }
            """,
        Only = new EmissionAnalyzer(),
    });

    [Fact]
    public Task Says_so_where_it_gives_up() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            class Store(AmplitudeSharp.AmplitudeService sdk)
            {
                {{Many(10, i => $"void W{i}(string n) {{ W{i + 1}(n); W{i + 1}(n); W{i + 1}(n); }}")}}
                void W10(string n) { if (n == "signup") sdk.Track(n); }
                void Run() { {|TRK115:W0("log_in")|}; W8("log_in"); W8("signup"); }
            }
            """,
    }.Verify();

    [Fact]
    public Task Ends_where_a_variable_is_assigned_thousands_of_times() => Ends(
        $"var s = \"a\"; {Many(2000, i => $"if (condition) s = \"n{i}\";")} sdk.Track(s);");

    [Fact]
    public Task Ends_where_a_text_grows_and_grows() => Ends(
        $"var v0 = \"a\"; {Many(14, i => $"var v{i + 1} = v{i}.Replace(\"a\", \"{new string('a', 64)}\");")} sdk.Track(v14);");

    private static string Many(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static Task Ends(string statements) => Ends(Code.Plain(statements));

    private static async Task Ends(Scenario scenario)
    {
        var reading = Task.Run(scenario.Findings);
        Assert.True(await Task.WhenAny(reading, Task.Delay(Enough)) == reading, $"It still reads after {Enough}.");
        Assert.NotEmpty(await reading);
    }
}
