using Instrumentation.Package.Tests.Consumers;

namespace Instrumentation.Package.Tests;

/// <summary>A build compiles again when the plan has changed, and only then.</summary>
public sealed class IncrementalBuildTests
{
    [Fact]
    public void A_change_in_the_plan_compiles_again_and_nothing_else_does()
    {
        var folder = new ConsumerFolder("incremental")
            .File("tracking-plan.yaml", Plans.Shop)
            .Project("App", project => project.Targets("net10.0").UsesInstrumentation().With("Checkout.cs", Sources.UsesOrderPaid));
        var compiled = folder.PathOf("App", "obj", "Debug", "net10.0", "App.dll");

        folder.Build().MustSucceed();
        var first = File.GetLastWriteTimeUtc(compiled);

        folder.Build("--no-restore").MustSucceed();
        Assert.Equal(first, File.GetLastWriteTimeUtc(compiled));

        folder.File("tracking-plan.yaml", Plans.Shop.Replace("order_paid:", "order_settled:", StringComparison.Ordinal));
        Assert.Contains("error CS0246", folder.Build("--no-restore").MustFail().Output, StringComparison.Ordinal);

        folder.File("tracking-plan.yaml", Plans.Shop);
        folder.Build("--no-restore").MustSucceed();
        var again = File.GetLastWriteTimeUtc(compiled);
        Assert.NotEqual(first, again);

        // A file that is older than the assembly, as one taken from an archive or another branch would be.
        folder.File("tracking-plan/refunds.yaml", "events:\n  order_refunded: { description: Refunded, trigger: Booked, sources: [api] }\n");
        File.SetLastWriteTimeUtc(folder.PathOf("tracking-plan", "refunds.yaml"), first.AddDays(-1));
        folder.Build("--no-restore").MustSucceed();
        Assert.Contains("Shop.Tracking.OrderRefunded", CompiledAssembly.TypesIn(compiled));
    }
}
