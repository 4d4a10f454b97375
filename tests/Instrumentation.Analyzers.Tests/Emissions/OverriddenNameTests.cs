using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names that a base leaves to the types which derive from it, and sends for them.</summary>
public class OverriddenNameTests
{
    [Theory]
    [InlineData("public override string EventName => \"signup\";", "public override string EventName => \"sign_up\";")]
    [InlineData("public override string EventName { get; } = \"signup\";", "public override string EventName { get; } = \"sign_up\";")]
    [InlineData("public override string EventName { get { return Name; } } private const string Name = \"signup\";", "public override string EventName { get { return Name; } } private const string Name = \"sign_up\";")]
    public async Task Reads_what_each_type_says(string right, string wrong)
    {
        await Shop("public abstract string EventName { get; } public void Run() => sdk.Track(EventName);", right).Verify();
        await Shop("public abstract string EventName { get; } public void Run() => sdk.Track({|TRK101:EventName|});", wrong).Verify();
    }

    [Fact]
    public Task Reads_what_a_method_of_each_type_says() => Shop(
        "protected abstract string NameOf(); public virtual void Run() => sdk.Track({|TRK101:NameOf()|});",
        "protected override string NameOf() => \"sign_up\";").Verify();

    [Fact]
    public Task Reads_what_each_passes_to_the_constructor_of_its_base() => Shop(
        "public abstract string EventName { get; } public void Run() => sdk.Track({|TRK101:EventName|});",
        "public override string EventName => _name; private readonly string _name; public OwnCommand() : this(\"sign_up\") { } private OwnCommand(string name) => _name = name;").Verify();

    [Fact]
    public Task Misses_what_the_base_does_not_send() => Shop(
        "public abstract string EventName { get; } public void Run() => sdk.Track({|TRK104:EventName|}, new { amount = 1 });",
        "public override string EventName => \"order_placed\";").Verify();

    [Theory]
    [InlineData("public abstract string EventName { get; } public void Run() => sdk.Track({|TRK115:EventName|});", "public override string EventName => Environment.MachineName;")]
    [InlineData("public abstract string EventName { get; } public void Run() => sdk.Track({|TRK102:EventName|});", "public override string EventName => GetType().Name;")]
    [InlineData("public abstract string EventName { get; } public virtual void Run() => sdk.Track({|TRK115:EventName|});", "public override string EventName => \"sign_up\"; public override void Run() { }")]
    [InlineData("public virtual string EventName => \"log_in\"; public void Run() => sdk.Track({|TRK115:EventName|});", "public override string EventName => \"sign_up\";")]
    [InlineData("public abstract string EventName { get; set; } public void Run() => sdk.Track({|TRK115:EventName|});", "public override string EventName { get; set; } = \"sign_up\";")]
    [InlineData("public abstract string EventName { get; } protected abstract object Values(); public void Run() => sdk.Track(EventName, {|TRK108:Values()|});", "public override string EventName => \"order_placed\"; protected override object Values() => Environment.GetEnvironmentVariables();")]
    public Task Knows_nothing_of_what_may_be_another(string sending, string own) => Shop(sending, own).Verify();

    [Fact]
    public Task Knows_that_another_branch_of_the_family_sends_nothing_here() => Shop(
        "public abstract string EventName { get; }",
        "public override string EventName => \"sign_up\";",
        "public abstract class Sending : Command { public void Run() => sdk.Track(EventName); } public sealed class Sent : Sending { public override string EventName => \"signup\"; }").Verify();

    private static Scenario Shop(string sending, string own, string others = "") => new()
    {
        Plan = Plans.Plain,
        References = [AmplitudeSdk.Sharp],
        Code = $$"""
            using System;

            public abstract class Command
            {
                private protected static readonly AmplitudeSharp.AmplitudeService sdk = new();
                {{sending}}
            }

            public sealed class OwnCommand : Command { {{own}} }
            {{others}}
            public class Unrelated { public virtual string EventName => "nothing"; }
            """,
    };
}
