using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Emissions by name, and methods that pass a name on: what is fired is what the name says, if it can be read.</summary>
public class FiredByNameTests
{
    private const string Send = "private void Send(string name) => sdk.Track(name);";

    [Theory]
    [InlineData("{ sdk.Track(\"order_placed\"); }")]
    [InlineData("{ sdk.Track(\"order_cancelled\"); }", "TRK304")]
    [InlineData("{ sdk.Track(text); }", "TRK309")]
    [InlineData("{ sdk.Track(condition ? \"order_placed\" : \"order_cancelled\"); }", "TRK309")]
    [InlineData("{ sdk.Track(Name); } private const string Name = \"order_placed\";")]
    [InlineData("{ sdk.Track(\"order_placed\"); sdk.Track(\"order_placed\"); }", "TRK305")]
    [InlineData("{ sdk.Track(\"order_placed\"); Fire(); }", "TRK305")]
    [InlineData("{ sdk.Track(\"order_placed\"); sdk.Track(\"order_cancelled\"); }")]
    [InlineData("{ while (Ask()) sdk.Track(\"order_placed\"); }", "TRK304", "TRK305")]
    [InlineData("{ if (condition) sdk.Track(\"order_placed\"); else sdk.Track(\"order_placed\", new { item_id = text }); }")]
    public Task Through_an_SDK(string body, params string[] ids) => Verify(body, ids);

    [Theory]
    [InlineData("{ Send(\"order_placed\"); } " + Send)]
    [InlineData("{ Send(\"order_cancelled\"); } " + Send, "TRK304")]
    [InlineData("{ Send(text); } " + Send, "TRK309")]
    [InlineData("{ Send(condition ? \"order_placed\" : \"order_cancelled\"); } " + Send, "TRK309")]
    [InlineData("{ Send(condition ? \"order_placed\" : \"order_placed\"); } " + Send)]
    [InlineData("{ Outer(\"order_placed\"); } private void Outer(string name) { Step(); Send(name); } " + Send)]
    [InlineData("{ Outer(\"order_cancelled\"); } private void Outer(string name) { Step(); Send(name); } " + Send, "TRK304")]
    [InlineData("{ Send(\"order_placed\"); Send(\"order_placed\"); } " + Send, "TRK305")]
    [InlineData("{ Send(\"order_placed\"); Send(\"order_cancelled\"); } " + Send)]
    [InlineData("{ Send(\"order_placed\"); } private void Send(string name) { if (Ask()) sdk.Track(name); }", "TRK304")]
    [InlineData("{ Action<string> send = name => sdk.Track(name); send(\"order_placed\"); }", "TRK309")]
    public Task Through_a_method_that_passes_the_name_on(string body, params string[] ids) => Verify(body, ids);

    [Theory]
    [InlineData("{ Both(new OrderPlaced(), \"order_cancelled\"); }")]
    [InlineData("{ Both(new OrderCancelled(), \"order_cancelled\"); }", "TRK304")]
    public Task Through_a_method_that_passes_an_event_on_beside_one_that_passes_names(string body, params string[] ids) =>
        Verify(body + " private void Both<T>(T sent, string tag) where T : struct, ITrackedEvent { Console.WriteLine(tag); tracker.Track(sent); } " + Send, ids);

    [Theory]
    [InlineData("{ remote.Post(\"order_placed\"); }")]
    [InlineData("{ remote.Post(\"order_cancelled\"); }", "TRK304")]
    [InlineData("{ remote.Post(text); }", "TRK309")]
    [InlineData("{ remote.Post(\"order_placed\"); remote.Post(\"order_placed\"); }", "TRK305")]
    public Task Through_a_method_that_is_marked(string body, params string[] ids) =>
        Verify(body + " private readonly Remote remote = null!; public abstract class Remote { [TrackingEmitter(Event = \"name\")] public abstract void Post(string name); }", ids);

    private static async Task Verify(string body, string[] ids)
    {
        var scenario = Fired.In(body, more: "private readonly AmplitudeSharp.AmplitudeService sdk = null!;");
        var findings = await new Scenario { Plan = scenario.Plan, Code = scenario.Code, References = [AmplitudeSdk.Sharp] }.Findings();
        Assert.Equal(ids, findings.Select(finding => finding.Id).Where(id => id is "TRK304" or "TRK305" or "TRK309").Order());
    }
}
