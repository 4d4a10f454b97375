namespace Instrumentation;

/// <summary>What code says about the tracking plan, for the rules that read it. Does nothing at run time.</summary>
public static class TrackingPlan
{
    /// <summary>Marks a successful way out on which no event is due.</summary>
    /// <param name="reason">Why, for whoever reads the code next; a constant text that is not empty.</param>
    public static void NoEvent(string reason)
    {
    }
}
