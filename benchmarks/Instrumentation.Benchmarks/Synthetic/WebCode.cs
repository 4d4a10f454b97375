using System.Globalization;
using System.Text;
using Instrumentation.Analyzers.Generation;
using Instrumentation.Benchmarks.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Benchmarks.Synthetic;

/// <summary>
/// A web application that keeps its plan: controllers with ten actions each, six of which change something and send their event, one of them
/// through a service that promises it; features lead from each route to its event. All else is ordinary code.
/// </summary>
internal static class WebCode
{
    /// <summary>How many endpoints a controller has.</summary>
    public const int EndpointsInController = 10;

    /// <summary>How many of them send an event.</summary>
    public const int EmissionsInController = 6;

    private static readonly MetadataReference[] Web =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.Primitives", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The plan that the code keeps to.</summary>
    public static PlanText Plan(int controllers)
    {
        var text = new StringBuilder("""
            format: 1
            plan: shop
            version: 1
            owner: growth
            namespace: Shop.Events
            naming: { events: any, properties: any }
            sources: { api: { kind: server, description: The back end } }
            properties:
              user_id: { type: string, key: user, pii: pseudonymous, description: The account }
              session_id: { type: string, key: session, description: One visit }
              utm_source: { type: string, description: Where the visit came from }
              amount: { type: number, description: What is paid }
              coupon: { type: string, description: The code of a coupon }
            groups:
              utm: { attribution: true, properties: [utm_source] }
            common: [user_id, session_id, utm]
            boundaries:
              - { method: "M:Shop.IQueue.Publish(System.String)" }
            events:

            """);
        for (var i = 0; i < controllers * EmissionsInController; i++)
            text.Append(CultureInfo.InvariantCulture, $"  shop_event_{i}: {{ description: It happened, trigger: The server said so, properties: {{ amount: required, coupon: optional }} }}\n");
        text.Append("features:\n");
        for (var controller = 0; controller < controllers; controller++)
        {
            for (var action = 0; action < EmissionsInController; action++)
                text.Append(CultureInfo.InvariantCulture, $"  change-{controller}-{action}: {{ entry_points: [\"POST /area{controller}/items/{{id}}/change{action}\"], emits: [shop_event_{(controller * EmissionsInController) + action}] }}\n");
        }

        return new PlanText(text.ToString());
    }

    /// <summary>The application, its event types generated.</summary>
    /// <param name="controllers">How many controllers it has, each with a service.</param>
    /// <param name="ordinaryFiles">How many files of other code.</param>
    /// <param name="plan">The plan.</param>
    public static CSharpCompilation Application(int controllers, int ordinaryFiles, PlanText plan)
    {
        var files = Enumerable.Range(0, controllers).SelectMany(index => new[] { Service(index), Controller(index) })
            .Concat(Enumerable.Range(0, ordinaryFiles).Select(Projects.OrdinaryFile))
            .Append("namespace Shop; public interface IQueue { void Publish(string message); }");
        var compilation = Projects.Compilation(files).AddReferences(Web);
        CSharpGeneratorDriver
            .Create([new TrackingPlanGenerator().AsSourceGenerator()], [plan], (CSharpParseOptions)compilation.SyntaxTrees[0].Options, PlanOptions.Instance)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : (CSharpCompilation)generated;
    }

    /// <summary>The same code, able to have endpoints.</summary>
    public static CSharpCompilation WithFramework(CSharpCompilation compilation) => compilation.AddReferences(Web);

    private static string Service(int index) =>
        $$"""
        using System.Threading.Tasks;
        using Instrumentation;
        using Shop.Events;

        namespace Shop.Area{{index}};

        public interface IItems{{index}}
        {
            Task<bool> ChangeAsync(string id, double amount);
        }

        public sealed class Items{{index}}(ITracker tracker, IQueue queue) : IItems{{index}}
        {
            [Emits<ShopEvent{{index * EmissionsInController}}>]
            public async Task<bool> ChangeAsync(string id, double amount)
            {
                if (amount < 0)
                    throw new System.ArgumentOutOfRangeException(nameof(amount));
                await Task.Yield();
                if (amount > 100)
                {
                    Announce(id, amount, "large");
                    return true;
                }

                Announce(id, amount, null);
                return amount > 10;
            }

            private void Announce(string id, double amount, string? coupon)
            {
                queue.Publish(id);
                tracker.Track(new ShopEvent{{index * EmissionsInController}} { Amount = amount, Coupon = coupon });
            }
        }
        """;

    private static string Controller(int index)
    {
        var text = new StringBuilder(
            $$"""
            using System.Threading.Tasks;
            using Instrumentation;
            using Microsoft.AspNetCore.Mvc;
            using Shop.Events;

            namespace Shop.Area{{index}};

            [Route("area{{index}}/items")]
            public sealed class Area{{index}}Controller(IItems{{index}} items, ITracker tracker) : ControllerBase
            {
                [HttpPost("{id}/change0")]
                public async Task<IActionResult> Change0(string id, double amount)
                {
                    if (!ModelState.IsValid)
                        return BadRequest(ModelState);
                    var isLarge = await items.ChangeAsync(id, amount);
                    return isLarge ? Ok() : RedirectToAction(nameof(Show6), new { id });
                }


            """);
        for (var action = 1; action < EndpointsInController; action++)
            text.Append(action < EmissionsInController ? Change(action, (index * EmissionsInController) + action) : Show(action));
        return text.Append("}\n").ToString();
    }

    private static string Change(int action, int number) =>
        $$"""
            [HttpPost("{id}/change{{action}}")]
            public async Task<IActionResult> Change{{action}}(string id, double amount, string? coupon)
            {
                if (id.Length == 0)
                    return NotFound();
                try
                {
                    await Task.Delay((int)amount);
                    for (var i = 0; i < amount; i++)
                    {
                        if (i > 10)
                            break;
                    }
                }
                catch (System.InvalidOperationException error)
                {
                    return Problem(error.Message);
                }

                tracker.Track(new ShopEvent{{number}} { Amount = amount, Coupon = coupon });
                return NoContent();
            }


        """;

    private static string Show(int action) =>
        $$"""
            [HttpGet("{id}/show{{action}}")]
            public IActionResult Show{{action}}(string id)
            {
                var text = id.Trim().ToUpperInvariant();
                return text.Length == 0 ? NotFound() : Ok(new { text, Length = text.Length });
            }


        """;
}
