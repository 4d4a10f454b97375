using Instrumentation.Plan.Findings;

namespace Instrumentation.Plan.Tests;

/// <summary>Resolves marked plans and compares what is found with what is marked.</summary>
internal static class PlanVerifier
{
    private const string Header = "format: 1\nplan: shop\nversion: 1\nowner: team\n";
    private const string AnEvent = "events: { visited: { description: A visit, trigger: The page was opened } }\n";

    /// <summary>
    /// Resolves a plan and checks that it has exactly the marked findings. A text without <c>format:</c> gets a header, and
    /// one without <c>events:</c> an event, so that tests show only what they are about.
    /// </summary>
    public static Verified Verify(string marked) => Verify([("plan.yaml", Complete(marked))]);

    /// <summary>The same for a plan of several files, which are taken as they are.</summary>
    public static Verified Verify(params (string Path, string Marked)[] files)
    {
        var parsed = files.Select(file => (file.Path, Plan: MarkedPlan.Parse(file.Marked.ReplaceLineEndings("\n")))).ToList();
        var resolved = PlanResolver.Resolve([.. parsed.Select(file => PlanReader.Read(file.Path, file.Plan.Text))]);
        var findings = PlanSuppressions.Apply(resolved.Findings, resolved.Suppressions);
        foreach (var (path, plan) in parsed)
        {
            var found = findings.Where(finding => finding.Place.Path == path)
                .OrderBy(finding => finding.Place.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .Select(finding => MarkedPlan.Describe(finding.Rule.Id, plan.Text, finding.Place.Start, finding.Place.End));
            Assert.Equal(string.Join('\n', plan.Expected), string.Join('\n', found));
        }

        return new(resolved, [.. findings]);
    }

    private static string Complete(string marked)
    {
        var text = marked.EndsWith('\n') ? marked : marked + "\n";
        if (!text.Contains("format:"))
            text = Header + text;
        return text.StartsWith("events:", StringComparison.Ordinal) || text.Contains("\nevents:") ? text : text + AnEvent;
    }

    /// <summary>A resolved plan and its findings after suppression.</summary>
    public sealed record Verified(ResolvedPlan Resolved, IReadOnlyList<PlanFinding> Findings)
    {
        public Model.TrackingPlan Plan => Resolved.Plan!;

        /// <summary>Checks that some message says each of the parts.</summary>
        public Verified Saying(params string[] parts)
        {
            foreach (var part in parts)
                Assert.Contains(Findings, finding => finding.Message.Contains(part, StringComparison.Ordinal));
            return this;
        }
    }
}
