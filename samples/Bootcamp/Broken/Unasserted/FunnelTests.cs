using Bootcamp.Tracking;

namespace Bootcamp.Broken.Unasserted;

/// <summary>TRK504: every event of the funnel is asserted but one; that the paper was passed, the next refactoring may lose.</summary>
internal static class FunnelTests
{
    public static bool Is_tracked(IReadOnlyCollection<string> log) =>
        log.Contains(NbcApplicationSubmitted.Name) && log.Contains(NbcPurchaseCompletedServer.Name) && log.Contains(NbcApplicationWithdrawnServer.Name);
}
