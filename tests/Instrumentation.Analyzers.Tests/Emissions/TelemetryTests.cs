using Instrumentation.Roslyn.Testing;
using Instrumentation.Roslyn.Testing.Sdks;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Traces and logs are events only where the plan asks for them.</summary>
public class TelemetryTests
{
    private const string Spans = """
        span.AddEvent("signup");
        span.AddEvent({|TRK101:"sign_up"|}, DateTimeOffset.UtcNow);
        var attributes = new SpanAttributes();
        attributes.Add("amount", 1.0);
        span.AddEvent({|TRK104:"order_placed"|}, attributes);
        span.AddEvent("order_placed", DateTimeOffset.UtcNow, new SpanAttributes(new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" }));
        """;

    private const string Records = """
        logger.EmitLog(new LogRecordData { EventName = "signup" });
        logger.EmitLog(new LogRecordData { EventName = {|TRK101:"sign_up"|}, Body = "x" });
        logger.EmitLog(new LogRecordData { Body = "an ordinary record" });
        var data = new LogRecordData();
        data.EventName = {|TRK104:"order_placed"|};
        var attributes = new LogRecordAttributeList { { "amount", 1.0 } };
        logger.EmitLog(in data, in attributes);
        LogRecordData other = default;
        other.EventName = "order_placed";
        LogRecordAttributeList filled = default;
        filled.Add("amount", 1.0);
        filled.Add("currency", "EUR");
        logger.EmitLog(other, filled);
        """;

    private const string Logs = """
        logger.LogInformation(new EventId(1, "signup"), "Somebody signed up");
        logger.LogInformation(new EventId(2, "cache_missed"), "Not a product event");
        logger.LogInformation("order_placed without a name");
        logger.LogWarning(7, "A number alone");
        logger.LogInformation(new EventId(3, {|TRK104:"order_placed"|}), "Order of {amount:N2} with {{braces}}", 1.0);
        logger.LogInformation(new EventId(3, "order_placed"), "Order of {amount} {currency}", 1.0, "EUR");
        logger.LogInformation(Ids.Placed, {|TRK108:"Order of {Amount} {Currency}"|}, 1.0, "EUR");
        logger.LogInformation({|TRK104:Ids.Placed|}, "Order of {amount}", 1.0);
        logger.LogInformation({|TRK104:Ids.Kept|}, "Order of {currency}", "EUR");
        logger.LogInformation({|TRK104:Ids.Made|}, "Order of {currency}", "EUR");
        logger.Log(LogLevel.Information, Ids.Placed, new Dictionary<string, object> { ["amount"] = 1.0, ["currency"] = "EUR" }, null, (_, _) => "x");
        logger.Log(LogLevel.Information, {|TRK104:Ids.Placed|}, new List<KeyValuePair<string, object>> { new("amount", 1.0) }, null, (_, _) => "x");
        using (logger.BeginScope(new Dictionary<string, object> { ["currency"] = "EUR", ["tenant"] = "t" }))
        {
            logger.LogInformation("Nothing");
            logger.LogInformation(Ids.Placed, "Order of {amount}", 1.0);
        }
        logger.LogInformation(Ids.Placed, {|TRK108:text|});
        logger.Log(LogLevel.Information, {|TRK108:Ids.Placed|}, 1, null, (_, _) => "x");
        """;

    [Fact]
    public async Task Takes_span_events_where_the_plan_asks()
    {
        await Span(Spans, "telemetry_span").Verify();
        await Span(Unmarked(Spans)).Verify();
    }

    [Fact]
    public async Task Takes_log_records_with_a_name_where_the_plan_asks()
    {
        await Record(Records, "log_record").Verify();
        await Record(Unmarked(Records)).Verify();
    }

    [Fact]
    public async Task Takes_logs_whose_id_has_a_planned_name_where_the_plan_asks()
    {
        await Log(Logs, "logger").Verify();
        await Log(Unmarked(Logs)).Verify();
    }

    [Fact]
    public async Task Takes_log_methods_with_a_planned_name_where_the_plan_asks()
    {
        const string Statements = """
            Log.SignedUp(logger);
            Log.Placed(logger, 1.0, "EUR");
            Log.{|TRK104:HalfPlaced|}(logger, 1.0);
            logger.{|TRK104:HalfPlaced|}(1.0);
            Log.Other(logger);
            Log.Nameless(logger);
            Log.Unmarked(logger);
            Log.login(logger);
            Log.{|TRK104:order_cancelled|}(logger, 1.0);
            """;
        const string Methods = """
            public static class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Somebody signed up", EventName = "signup")]
                public static void SignedUp(ILogger logger) { }

                [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Amount} {Currency}", EventName = "order_placed")]
                public static void Placed(ILogger logger, double amount, string currency) { }

                [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Amount}", EventName = "order_placed")]
                public static void HalfPlaced(this ILogger logger, double amount) { }

                [LoggerMessage(EventId = 4, Level = LogLevel.Debug, Message = "cache missed", EventName = "cache_missed")]
                public static void Other(ILogger logger) { }

                [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "order_placed")]
                public static void Nameless(ILogger logger) { }

                public static void Unmarked(ILogger logger) { }

                [LoggerMessage(6, LogLevel.Information, "Somebody is back")]
                public static void login(ILogger logger) { }

                [LoggerMessage(7, LogLevel.Information, "{Amount}")]
                public static void order_cancelled(ILogger logger, double amount) { }
            }
            """;
        await LogMethod(Statements, Methods, "logger").Verify();
        await LogMethod(Unmarked(Statements), Methods, builtin: null).Verify();
    }

    [Fact]
    public async Task Takes_records_that_are_defined_beforehand_where_the_plan_asks()
    {
        const string Statements = """
            Defined.SignedUp(logger, null);
            Defined.Placed(logger, 1.0, "EUR", null);
            {|TRK104:Defined.HalfPlaced(logger, {|TRK106:true|}, null)|};
            Defined.Other(logger, null);
            """;
        const string Definitions = """
            public static class Defined
            {
                public static readonly Action<ILogger, Exception> SignedUp = LoggerMessage.Define(LogLevel.Information, new EventId(1, "signup"), "Somebody signed up");

                public static readonly Action<ILogger, double, string, Exception> Placed =
                    LoggerMessage.Define<double, string>(LogLevel.Information, new EventId(2, "order_placed"), "{amount} {currency}");

                public static readonly Action<ILogger, bool, Exception> HalfPlaced =
                    LoggerMessage.Define<bool>(LogLevel.Information, new EventId(2, "order_placed"), "{amount}");

                public static readonly Action<ILogger, Exception> Other = LoggerMessage.Define(LogLevel.Debug, new EventId(3, "cache_missed"), "cache missed");
            }
            """;
        await LogMethod(Statements, Definitions, "logger").Verify();
        await LogMethod(Unmarked(Unmarked(Statements)), Definitions, builtin: null).Verify();
    }

    private static Scenario LogMethod(string statements, string methods, string? builtin) => new()
    {
        Plan = Plan(builtin),
        Code = Code.Method(statements, "ILogger logger", "Microsoft.Extensions.Logging") + methods,
    };

    private static string Unmarked(string code) => System.Text.RegularExpressions.Regex.Replace(code, @"\{\|TRK\d+:(.*?)\|\}", "$1");

    private static Scenario Span(string statements, string? builtin = null) => new()
    {
        Plan = Plan(builtin),
        References = [OpenTelemetrySdk.Reference],
        Code = Code.Method(statements, "TelemetrySpan span", "OpenTelemetry.Trace"),
    };

    private static Scenario Record(string statements, string? builtin = null) => new()
    {
        Plan = Plan(builtin),
        References = [OpenTelemetrySdk.Reference],
        Code = Code.Method(statements, "Logger logger", "OpenTelemetry.Logs"),
    };

    private static Scenario Log(string statements, string? builtin = null) => new()
    {
        Plan = Plan(builtin),
        Code = Code.Method(statements, "ILogger logger", "Microsoft.Extensions.Logging")
            + "public static class Ids { public static readonly EventId Placed = new(3, \"order_placed\"); public static EventId Kept { get; } = new(3, \"order_placed\"); public static EventId Made => new(3, \"order_placed\"); }",
    };

    private static string Plan(string? builtin) => builtin is null ? Plans.Plain : Plans.Plain + $"\nemitters:\n  - {{ builtin: {builtin} }}\n";
}
