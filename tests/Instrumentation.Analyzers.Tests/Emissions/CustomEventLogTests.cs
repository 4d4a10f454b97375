using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Log records that Azure Monitor takes for custom events, because a hole of their message names one. Nobody has to ask for them.</summary>
public class CustomEventLogTests
{
    [Fact]
    public Task Takes_a_record_whose_message_has_the_hole_of_the_name() => Log("""
        logger.LogInformation("{microsoft.custom_event.name}", "signup");
        logger.LogWarning("{microsoft.custom_event.name}", {|TRK101:"sign_up"|});
        logger.LogInformation("{microsoft.custom_event.name} {amount} {currency}", "order_placed", 1.0, "EUR");
        logger.LogInformation("{microsoft.custom_event.name} {amount}", {|TRK104:"order_placed"|}, 1.0);
        logger.LogInformation("{amount} {microsoft.custom_event.name} {currency}", {|TRK106:true|}, "order_placed", "EUR");
        logger.LogInformation({|TRK105:"{microsoft.custom_event.name} {colour}"|}, "login", text);
        logger.Log(LogLevel.Critical, new EventId(1, "order_placed"), "{microsoft.custom_event.name}", {|TRK101:"sign_up"|});
        logger.LogInformation("{microsoft.custom_event.name}", {|TRK115:Names.Mutable|});
        logger.LogInformation("order_placed {amount}", 1.0);
        logger.LogInformation(new EventId(3, "order_placed"), "An ordinary record");
        """).Verify();

    [Fact]
    public Task Reads_the_scope_around_a_record() => Log("""
        using (logger.BeginScope(new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" }))
        {
            logger.LogInformation("{microsoft.custom_event.name}", "order_placed");
        }

        using (logger.BeginScope(new Dictionary<string, object> { ["amount"] = 1.0 }))
            logger.LogInformation("{microsoft.custom_event.name}", {|TRK104:"order_placed"|});

        using (logger.BeginScope(new Dictionary<string, object> { [{|TRK105:"colour"|}] = "red" }))
            logger.LogInformation("{microsoft.custom_event.name}", "signup");
        using (logger.BeginScope(new Dictionary<string, object> { ["tenant"] = "red" }))
        {
            logger.LogInformation("Somebody came");
            logger.LogInformation("{microsoft.custom_event.name}", "signup");
        }

        using var scope = logger.BeginScope(new List<KeyValuePair<string, object>> { new("amount", 1.0) });
        using var named = logger.BeginScope("in {currency}", text);
        logger.LogInformation("{microsoft.custom_event.name}", "order_placed");
        if (condition)
        {
            using var other = logger.BeginScope(any);
            logger.LogInformation({|TRK108:"{microsoft.custom_event.name}"|}, "order_placed");
        }
        """, plan: Plans.Plain).Verify();

    [Fact]
    public Task Follows_the_name_through_a_wrapper() => new Scenario
    {
        Plan = Plans.Plain,
        Code = """
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;

            public interface IProductLog { void Sent(string what, IReadOnlyDictionary<string, object> with = null); }

            public class ProductLog(ILogger<ProductLog> logger) : IProductLog
            {
                private const string Template = "{microsoft.custom_event.name}";

                public void {|TRK114:Sent|}(string what, IReadOnlyDictionary<string, object> with = null)
                {
                    using (logger.BeginScope(Scope(with)))
                        logger.LogInformation(Template, what);
                }

                private static Dictionary<string, object> Scope(IReadOnlyDictionary<string, object> with)
                {
                    var scope = new Dictionary<string, object>();
                    if (with is { Count: > 0 })
                    {
                        foreach (var pair in with)
                            scope[pair.Key] = pair.Value;
                    }

                    return scope;
                }
            }

            public class Till(IProductLog log)
            {
                public void Sell()
                {
                    log.Sent("signup");
                    log.Sent({|TRK101:"sign_up"|});
                    log.Sent({|TRK104:"order_placed"|});
                    log.Sent("order_placed", new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" });
                    log.Sent({|TRK104:"order_placed"|}, new Dictionary<string, object> { ["amount"] = 1.0, [{|TRK105:"colour"|}] = "red" });
                }
            }
            """,
    }.Verify();

    [Fact]
    public Task Takes_a_record_that_is_defined_beforehand() => new Scenario
    {
        Plan = Plans.Plain,
        Code = """
            using System;
            using Microsoft.Extensions.Logging;

            public static class Logs
            {
                private static readonly Action<ILogger, string, Exception> Named = LoggerMessage.Define<string>(
                    LogLevel.Information, new EventId(1, "Named"), "{microsoft.custom_event.name}");

                private static readonly Action<ILogger, string, double, string, Exception> Placed = LoggerMessage.Define<string, double, string>(
                    LogLevel.Information, new EventId(2), "{microsoft.custom_event.name} {amount} {currency}");

                public static void SignedUp(this ILogger logger) => Named(logger, "signup", null);

                public static void Misspelt(this ILogger logger) => Named(logger, {|TRK101:"sign_up"|}, null);

                public static void Half(this ILogger logger) => Named(logger, {|TRK104:"order_placed"|}, null);

                public static void Whole(this ILogger logger) => Placed(logger, "order_placed", 1.0, "EUR", null);
            }
            """,
    }.Verify();

    private static Scenario Log(string statements, string plan = Plans.Plain) => new()
    {
        Plan = plan,
        Code = Code.Method(statements, "ILogger logger", "Microsoft.Extensions.Logging"),
    };
}
