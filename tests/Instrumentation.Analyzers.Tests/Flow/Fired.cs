using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Methods that owe the event <c>order_placed</c>; <c>Fire()</c> fires it, <c>Step()</c> may throw and does nothing else.</summary>
internal static class Fired
{
    /// <summary>Two events without properties, so that firing one is short.</summary>
    public const string Plan = """
        format: 1
        plan: shop
        version: 1
        owner: growth
        namespace: Shop.Tracking
        properties:
          item_id: { type: string, description: The item }
        events:
          order_placed: { description: Somebody ordered, trigger: The order was stored, properties: { item_id: optional } }
          order_cancelled: { description: Somebody cancelled, trigger: The order was cancelled }

        """;

    /// <summary>An <c>async</c> or plain method of which <paramref name="body"/> is the body, with every kind of parameter.</summary>
    public static Scenario In(string body, string returns = "void", string more = "", string plan = Plan) => Class(
        $$"""
        [Emits<OrderPlaced>]
        public {{returns}} Run(bool condition, bool other, int n, string text, string? maybe, List<int> items, object any, Action callback)
        {{body}}
        {{more}}
        """,
        plan);

    /// <summary>A class with <paramref name="members"/>.</summary>
    public static Scenario Class(string members, string plan = Plan, string types = "", string usings = "") => new()
    {
        Plan = plan,
        Code = $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Instrumentation;
            using Shop.Tracking;
            {{usings}}

            public partial class Service(ITracker tracker)
            {
                private void Fire() => tracker.Track(new OrderPlaced());
                private static void Step() => Console.WriteLine();
                private static bool Ask() => Console.Read() > 0;
                private static Task StepAsync() => Task.Delay(1);
            {{members}}
            }
            {{types}}
            """,
    };

    /// <summary>The same with more types.</summary>
    public static Scenario WithTypes(this Scenario scenario, string types) => new() { Plan = scenario.Plan, Code = scenario.Code + "\n" + types };
}
