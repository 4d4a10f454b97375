using System.Globalization;
using Instrumentation.Benchmarks.Synthetic;
using Instrumentation.Plan;

namespace Instrumentation.Benchmarks.Figures;

/// <summary>What a large plan keeps in memory for as long as an editor is open, besides its text.</summary>
internal static class RetainedMemory
{
    public static IEnumerable<string> Measure()
    {
        var text = SyntheticPlan.Write(3_000, 20_000);
        Keep(text); // types, tables and pools that exist once per process
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = Keep(text);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        GC.KeepAlive(text);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"plan of {text.Length:N0} characters: {after - before:N0} bytes retained, {(after - before) / (double)text.Length:F1} per character");
    }

    private static object Keep(string text)
    {
        var document = PlanReader.Read("tracking-plan.yaml", text);
        return (document, PlanResolver.Resolve([document]));
    }
}
