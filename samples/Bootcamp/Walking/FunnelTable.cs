namespace Bootcamp.Walking;

/// <summary>How many applications reached each step, by where the applicants came from.</summary>
internal static class FunnelTable
{
    private static readonly string[] Steps =
    [
        Tracking.NbcApplicationSubmitted.Name,
        Tracking.NbcPaperPassedServer.Name,
        Tracking.NbcPurchaseCompletedServer.Name,
        Tracking.NbcApplicationWithdrawnServer.Name,
    ];

    public static void Write(TextWriter output, IReadOnlyList<LoggedEvent> events)
    {
        TextTable table = new("utm_source", "submitted", "paper passed", "purchased", "withdrawn");
        foreach (var source in events.GroupBy(e => e.Text("utm_source") ?? "(none)"))
            table.Add([source.Key, .. Steps.Select(step => Applications(source, step))]);

        output.WriteLine("The funnel of the whole file, applications by utm_source:");
        table.Write(output);
    }

    private static string Applications(IEnumerable<LoggedEvent> events, string step) =>
        events.Where(e => e.Name == step).Select(e => e.Property("applicant_id")).Distinct().Count().ToString();
}
