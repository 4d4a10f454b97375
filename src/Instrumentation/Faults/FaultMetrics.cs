#if NET
using System.Diagnostics.Metrics;

namespace Instrumentation;

/// <summary>Counts faults in the meter <c>Instrumentation</c>, where the monitoring of an application finds them.</summary>
internal static class FaultMetrics
{
    private static readonly Meter Meter = new("Instrumentation");

    private static readonly Counter<long> Faults =
        Meter.CreateCounter<long>("instrumentation.tracker.faults", "{fault}", "What went wrong between an event and the log");

    public static void Add(TrackerFaultKind kind, string eventName)
    {
        if (Faults.Enabled)
            Faults.Add(1, new("kind", kind.ToString()), new("event", eventName));
    }
}
#endif
