namespace Instrumentation.Build.Sarif;

/// <summary>The part of an error log that code review shows.</summary>
internal static class ReviewReport
{
    /// <summary>
    /// <paramref name="log"/> with findings of ours only. Its runs say which project they are of, since services take two
    /// runs of one tool for two states of the same thing unless they are told apart.
    /// </summary>
    public static JsonNode Of(JsonNode log, string name)
    {
        foreach (var run in ErrorLog.Runs(log))
        {
            run["results"]?.RemoveItems(static result => !IsForReview(ErrorLog.Finding(result)));
            run.SetObject("automationDetails", "id", $"tracking-plan/{name}/");
        }

        return log;
    }

    private static bool IsForReview(LoggedFinding finding) =>
        finding.Id.StartsWith("TRK", StringComparison.Ordinal) && finding.Id != "TRK900" && !finding.IsSuppressed;
}
