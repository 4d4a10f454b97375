using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Calls are not looked at where no text names an emitter. So here each name is written as rarely as the language allows.</summary>
public class EmissionTracesTests
{
    [Fact]
    public Task A_wrapper_is_called_in_a_file_that_names_no_emitter() => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        MoreCode = new Dictionary<string, string>
        {
            [Scenario.Folder + "Senders.cs"] = """
                internal static class Senders
                {
                    internal static void Send(string name) => new AmplitudeSharp.AmplitudeService().Track(name, null);
                }
                """,
        },
        Code = """
            public class Page
            {
                public void Open() => Senders.Send({|TRK101:"opened"|});
            }
            """,
    }.Verify();

    [Fact]
    public Task An_initializer_adds_without_a_word() => new Scenario
    {
        Plan = Plans.Plain + """

            emitters:
              - { method: "M:Batch.Add(System.String)", event: name }
            """,
        MoreCode = new Dictionary<string, string> { [Scenario.Folder + "Sent.cs"] = "public class Sent { public object Last => new Batch { {|TRK101:\"opened\"|} }; }" },
        References = [StubAssembly.Compile("Batches", "public class Batch : System.Collections.IEnumerable { public void Add(string name) { } public System.Collections.IEnumerator GetEnumerator() => null; }")],
    }.Verify();

    [Theory]
    [InlineData("using Shop.Tracking; public class Page { public void Open() { {|TRK111:new Signup()|}; } }")]
    [InlineData("namespace Shop.Tracking.Pages; public class Page { public void Open() { {|TRK111:new Signup()|}; } }")]
    [InlineData("namespace Shop { public class Page { public void Open() { {|TRK111:new Tracking.Signup()|}; } } }")]
    [InlineData("public class Page { public void Open() { Sent made = {|TRK111:new()|}; } }", "global using Sent = Shop.Tracking.Signup;")]
    public Task A_type_is_named_with_its_namespace_somewhere(string code, string usings = "") => new Scenario
    {
        Plan = Plans.Plain,
        MoreCode = new Dictionary<string, string> { [Scenario.Folder + "Usings.cs"] = usings },
        Code = code,
    }.Verify();

    [Fact]
    public Task The_dictionary_of_an_event_is_asked_for_although_nothing_else_is_named() => new Scenario
    {
        Plan = Plans.Plain,
        Code = "using Shop.Tracking; public class Page { public object Open() => {|TRK112:default(Signup)|}.ToDictionary(); }",
    }.Verify();
}
