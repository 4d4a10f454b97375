namespace Bootcamp.Walking;

/// <summary>The events of one applicant, one a row: who they are about, and where that person came from.</summary>
internal static class EventTable
{
    public static void Write(TextWriter output, IEnumerable<LoggedEvent> events)
    {
        LoggedEvent? before = null;
        TextTable table = new("event", "source", "user_id", "session_id", "utm_source", "after");
        foreach (var e in events)
        {
            table.Add(e.Name, e.Text("source"), e.Text("user_id"), e.Text("session_id"), e.Text("utm_source"), After(before, e));
            before = e;
        }

        output.WriteLine("What happened to the application, joined on applicant_id:");
        table.Write(output);
    }

    private static string After(LoggedEvent? before, LoggedEvent e) =>
        before is null ? "" : $"{(e.Timestamp - before.Timestamp).TotalMilliseconds:0} ms";
}
