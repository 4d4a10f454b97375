using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Wrappers that others replace: which of them a call runs.</summary>
public class DispatchTests
{
    [Theory]
    [InlineData("new Derived(sdk).Send(\"sign\");")]
    [InlineData("Based made = new Derived(sdk); made.Send(\"sign\");")]
    [InlineData("new Based(sdk).Send(\"signup\");")]
    [InlineData("new Based(sdk).Send({|TRK101:\"sign\"|});")]
    [InlineData("new Derived(sdk).Send({|TRK101:\"signup\"|});")]
    public Task Reads_the_one_that_the_object_has(string code) => new Scenario
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            class Based(AmplitudeSharp.AmplitudeService sdk) { public virtual void Send(string name) => sdk.Track(name); }
            sealed class Derived(AmplitudeSharp.AmplitudeService sdk) : Based(sdk) { public override void Send(string name) => base.Send(name + "up"); }
            class Store(AmplitudeSharp.AmplitudeService sdk) { public void Run() { {{code}} } }
            """,
    }.Verify();
}
