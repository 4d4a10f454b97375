using Instrumentation.Roslyn.Testing.Generation;

namespace Instrumentation.Analyzers.Tests.Generation;

/// <summary>What the generated code looks like. <c>INSTRUMENTATION_ACCEPT=1</c> accepts a change.</summary>
public sealed class GoldenFileTests
{
    [Fact]
    public void Every_type() => Verify(new Consumer { Plans = [PlanFiles.EveryType] });

    [Fact]
    public void Every_type_on_an_old_target() => Verify(new Consumer { Plans = [PlanFiles.EveryType], Target = ConsumerTarget.NetStandard }, "Polyfills.g.cs");

    [Fact]
    public void Names_to_trip_over() => Verify(new Consumer { Plans = [PlanFiles.Torture] });

    private static void Verify(
        Consumer consumer, string? only = null, [System.Runtime.CompilerServices.CallerMemberName] string method = "",
        [System.Runtime.CompilerServices.CallerFilePath] string path = "")
    {
        var files = consumer.Generate().Files;
        Snapshot.Verify(only is null ? files : files.Where(f => f.Key == only).ToDictionary(), nameof(GoldenFileTests), method, path);
    }
}
