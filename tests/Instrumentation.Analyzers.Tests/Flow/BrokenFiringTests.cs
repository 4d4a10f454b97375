using Instrumentation.Analyzers.Tests.Rules;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>
/// Half-typed methods that owe an event, redirect, hand context on, or are endpoints: whatever all analyzers find in them, nothing
/// is thrown, and it ends. <c>INSTRUMENTATION_FUZZ</c> is the number of bodies of a long run,
/// and <c>INSTRUMENTATION_FUZZ_SEED</c> makes them other ones.
/// </summary>
public class BrokenFiringTests
{
    private const int BodiesInOneProject = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Bodies =
    [
        """
        [Emits<OrderPlaced>]
        public void Run(bool condition, bool other, int n, string text, string? maybe, List<int> items, object any, Action callback)
        {
            Action send = () => Fire();
            int Local(int deep) { if (deep > 3) return Local(deep - 1); send(); return deep; }
            try { if (condition && n == 1) return; using var reader = new System.IO.StringReader(text); foreach (var item in items) Local(item); }
            catch (ArgumentException e) when (e.ParamName == maybe) { throw; }
            finally { lock (items) { Step(); } }
            var late = maybe ?? (n switch { 1 => "a", > 2 => text, _ => throw new Exception() });
            switch (late) { case "a": Fire(); break; case null: goto default; default: TrackingPlan.NoEvent("late"); return; }
            items.ForEach(item => tracker?.Track(new OrderPlaced { ItemId = $"{item}" }));
            again: while (Ask()) { if (other) goto again; (n, var z) = (2, 3); callback(); }
        }
        """,
        """
        [HttpPost("/orders/{id}"), Emits<OrderPlaced>]
        public async Task<IActionResult> Place(int id, string slug, bool condition)
        {
            if (!ModelState.IsValid) return BadRequest();
            await Task.WhenAll(Send(condition), Send(!condition));
            try { if (id == 0) return NotFound(); } finally { Fire(); }
            return id switch { 1 => RedirectToAction("Index", new { utm_source = Request.Query["utm_source"] }), 2 => LocalRedirect($"/x/{slug}" + Request.QueryString), _ => Redirect(Request.Path.Value!.ToLowerInvariant()) };
            async Task Send(bool really) { if (really) Fire(); await StepAsync(); }
        }
        [HttpGet("/old/{id}")]
        public IActionResult Old(int id) => RedirectPermanent(string.Format("/new/{0}?utm_source={1}", id, Request.Query["utm_source"]));
        """,
        """
        [TrackingCarrier] public sealed record Visit(string UserId, string SessionId) { public string? UtmSource { get; init; } }
        private static Visit Copy(Visit from, string text) => condition(text) ? new Visit(from.UserId, "") { UtmSource = from.UtmSource } : from with { SessionId = text };
        private static bool condition(string text) { var (user, session) = new Visit(text, text); return user == session; }
        public static void Map(Microsoft.AspNetCore.Builder.WebApplication app)
        {
            var group = app.MapGroup("/orders");
            group.MapPost("/{id}/cancel", (int id, ITracker tracker) => { if (id == 0) return Results.NotFound(); tracker.Track(new OrderCancelled()); return Results.Redirect($"/orders/{id}"); });
            group.MapGet("/", Old).RequireAuthorization();
            static IResult Old(HttpRequest request) => TypedResults.Redirect("/new" + request.QueryString);
        }
        """,
    ];

    private const string Features = Fired.Plan + """
        features:
          order:
            description: Somebody orders
            entry_points: [ "POST /orders/{id}", "POST /orders/{id}/cancel" ]
            emits: [order_placed]
        """;

    [Fact]
    public async Task Nothing_is_thrown()
    {
        var random = new Random(LongRun.Seed(42));
        var runs = LongRun.Count(100);
        var findings = 0;
        for (var run = 0; run < runs; run += BodiesInOneProject)
        {
            var files = Enumerable.Range(run, BodiesInOneProject).ToDictionary(i => $"{Scenario.Folder}Broken{i}.cs", i => FileOf(i, CodeMutator.Mutate(Bodies[i % Bodies.Length], random)));
            try
            {
                findings += (await Findings(files)).Count(finding => finding.Id.StartsWith("TRK3", StringComparison.Ordinal));
            }
            catch (Exception)
            {
                // Which of them it was is found one by one.
                foreach (var (path, text) in files)
                {
                    if (await Record.ExceptionAsync(() => Findings(new() { [path] = text })) is { } thrown)
                        Assert.Fail($"{thrown.Message}\n{text}");
                }

                throw;
            }
        }

        // Bodies in which nothing is followed would survive anything.
        Assert.True(findings > runs / 5, $"{findings} findings in {runs} bodies");
    }

    // On another thread: what hangs does not return to be asked.
    private static Task<IReadOnlyList<Diagnostic>> Findings(Dictionary<string, string> files) =>
        Task.Run(new Scenario { Plan = Features, MoreCode = files, References = AspNetCoreReferences.All, IsBroken = true }.Findings).WaitAsync(Patience);

    private static string FileOf(int i, string members) => $$"""
        #nullable enable
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Instrumentation; using Shop.Tracking;
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc;

        namespace N{{i}};

        public partial class ServiceController(ITracker tracker) : ControllerBase
        {
            private void Fire() => tracker.Track(new OrderPlaced());
            private static void Step() => Console.WriteLine();
            private static bool Ask() => Console.Read() > 0;
            private static Task StepAsync() => Task.Delay(1);
        {{members}}
        }
        """;
}
