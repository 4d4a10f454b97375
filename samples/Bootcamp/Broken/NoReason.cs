using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK310: no event is due here, it says. A year from now somebody will ask why.</summary>
internal static class NoReason
{
    public static void Skip() => TrackingPlan.NoEvent("todo");
}
