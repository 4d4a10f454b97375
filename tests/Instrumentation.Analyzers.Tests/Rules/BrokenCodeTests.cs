using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>Half-typed code is what analyzers see most. Whatever it is, they find something or nothing; they never throw.</summary>
public class BrokenCodeTests
{
    private const int FilesInOneProject = 100;

    private static readonly string[] Corpus =
    [
        """
        sdk.Track("signup", "u1");
        sdk.Track(text, condition ? "order_placed" : $"order_{text}", new Dictionary<string, object> { ["order_id"] = Guid.NewGuid(), { "amount", 1.0 } });
        sdk.Track(userId: text, eventName: number switch { 1 => Names.Login, _ => Names.Wrong + "x" }, properties: given);
        var bag = new Dictionary<string, object>(given) { [nameof(text)] = text ?? "unknown", [condition ? "a" : "b"] = null! };
        sdk.Track(text, "visited", bag);
        bag["session_id"] = any;
        """,
        """
        sdk.Track("u1", "order_placed", new Segment.Model.Properties().Add("amount", 1).Add(text, 2));
        sdk.Track("u1", "seen", null!, new Segment.Model.Options());
        hog.Capture(text, "seen", new() { ["$session_id"] = "" }, null, null);
        await mixpanel.TrackAsync("visited", new { session_id = condition ? "unknown" : "0", number });
        client.TrackEvent(new Microsoft.ApplicationInsights.DataContracts.EventTelemetry("seen") { Properties = { ["user_id"] = "u1" }, Metrics = { { "amount", 1 } } });
        var telemetry = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry { Name = "visited" };
        client.TrackEvent(telemetry);
        """,
        """
        tracker.Track(new Shop.Tracking.OrderPlaced { OrderId = (Shop.Tracking.OrderId)Guid.Empty, Amount = 1 });
        var placed = new Shop.Tracking.OrderPlaced { OrderId = default } with { Amount = number };
        tracker.Track(condition ? placed : default);
        tracker.Track(new Shop.Tracking.OrderRefunded { OrderId = new(Guid.NewGuid()) }, Instrumentation.StoredContext.Unknown("old"));
        sdk.Track(text, Shop.Tracking.OrderPlaced.Name, new Shop.Tracking.OrderPlaced { OrderId = new(Guid.NewGuid()) }.ToDictionary());
        void Send<T>(T e) where T : struct, Instrumentation.ITrackedEvent => tracker.Track(e);
        """,
        """
        sdk.Track(text, "order_placed", new Dictionary<string, object> { ["order_id"] = condition ? (object)number : text, ["amount"] = any as string ?? "none", ["shipment_id"] = -1 });
        var email = $"{text} <{any?.ToString()?.Trim()}>";
        sdk.Track(text, "arrived", new Dictionary<string, object> { ["utm_source"] = email, ["utm_medium"] = number switch { 1 => email + text, _ => new[] { email }[0] } });
        client.TrackEvent("order_placed", new Dictionary<string, string> { ["amount"] = number.ToString() }, new Dictionary<string, double> { ["shipment_id"] = 2.5 });
        await mixpanel.TrackAsync("order_placed", new { order_id = Guid.Empty, amount = new[] { 1, 2 }, shipment_id = (object)(number > 1 ? "1" : condition) });
        new Shop.Tracking.Seen();
        var built = condition ? new Shop.Tracking.Visited() : new Shop.Tracking.Visited() with { };
        _ = new Shop.Tracking.OrderPlaced { OrderId = new(Guid.NewGuid()), ShipmentId = new Shop.Tracking.ShipmentId(number), Amount = -1.5 };
        tracker.Track(new Shop.Tracking.OrderPlaced { OrderId = new(Guid.Empty), Amount = double.Parse(email) });
        """,
    ];

    [Fact]
    public Task Survives_thousands_of_mutations() => Survive(mutants: 3000, seed: 20261122);

    [Fact]
    public async Task Finds_something_in_the_corpus_itself()
    {
        var findings = await Project([.. Corpus.Select((statements, i) => (File(i), Source(statements, i)))]).Findings();

        Assert.True(findings.Select(finding => finding.Id).Distinct().Count() >= 9, string.Join(" ", findings.Select(finding => finding.Id)));
    }

    private static async Task Survive(int mutants, int seed)
    {
        var random = new Random(seed);
        var findings = 0;
        for (var done = 0; done < mutants; done += FilesInOneProject)
        {
            var files = Enumerable.Range(0, FilesInOneProject)
                .Select(i => (File(i), Source(CodeMutator.Mutate(Corpus[i % Corpus.Length], random), i)))
                .ToList();
            findings += (await Project(files).Findings()).Count;
        }

        // A harness that no longer reaches the rules would survive anything.
        Assert.True(findings > mutants, $"{findings} findings in {mutants} mutants");
    }

    private static Scenario Project(IReadOnlyList<(string Path, string Code)> files) => new()
    {
        Plan = Plans.Keys,
        References = [SegmentNetSdk.Segment, PostHogSdk.Reference, MixpanelSdk.Reference, ApplicationInsightsSdk.Version2],
        Code = files[0].Code,
        MoreCode = files.Skip(1).ToDictionary(file => file.Path, file => file.Code),
        IsBroken = true,
    };

    private static string File(int i) => $"/shop/Code{i}.cs";

    private static string Source(string statements, int i) => Code
        .Method(
            statements,
            "Segment.IAnalyticsClient sdk, PostHog.IPostHogClient hog, Mixpanel.IMixpanelClient mixpanel, Microsoft.ApplicationInsights.TelemetryClient client, Instrumentation.ITracker tracker")
        .Replace("class Caller", $"class Caller{i}", StringComparison.Ordinal)
        .Replace("class Names", i == 0 ? "class Names" : $"class Names{i}", StringComparison.Ordinal);
}
