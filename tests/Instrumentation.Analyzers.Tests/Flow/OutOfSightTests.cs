using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What is called in another assembly: it may emit if it knows an emitter, and then nothing is certain.</summary>
public class OutOfSightTests
{
    private const string Orders = "namespace Application { public class Orders { public void Cancel() { } } }";

    [Fact]
    public Task A_library_that_knows_no_emitter_emits_nothing() =>
        Verify("{|TRK304:}|}", StubAssembly.Compile("Application", Orders));

    [Fact]
    public Task A_library_that_knows_an_SDK_may_emit() => Verify(
        "{|TRK309:}|}", StubAssembly.Compile("Application", Orders + " class Sender { AmplitudeSharp.AmplitudeService sdk; }", AmplitudeSdk.Sharp));

    [Fact]
    public Task A_library_that_knows_one_who_knows_an_SDK_may_emit()
    {
        var between = StubAssembly.Compile("Between", "public class Sender { AmplitudeSharp.AmplitudeService sdk; }", AmplitudeSdk.Sharp);
        return Verify("{|TRK309:}|}", StubAssembly.Compile("Application", Orders + " class Sends { Sender sender; }", between), between);
    }

    [Theory]
    [InlineData("if (id == 0) Fail(); Fire();")]
    [InlineData("if (id > 0) { Fire(); return; } Fail();")]
    [InlineData("switch (id) { case 1: Fire(); break; default: Fail(); break; }")]
    public Task A_method_that_ends_in_one_that_throws_never_returns(string statements) => Fired.Class(
        $"[Emits<OrderPlaced>] public void Run(int id) {{ {statements} }} private static void Fail() {{ Step(); Raise(); }} private static void Raise() => Throw(); private static void Throw() => throw new Exception();",
        types: "").Verify();

    private static Task Verify(string end, params MetadataReference[] references)
    {
        var scenario = Fired.Class("[Emits<OrderPlaced>] public void Run(Application.Orders orders) { orders.Cancel(); " + end, types: "");
        return new Scenario { Plan = scenario.Plan, Code = scenario.Code, References = references }.Verify();
    }
}
