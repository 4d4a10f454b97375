using System.Text;
using Instrumentation.Benchmarks.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Benchmarks.Synthetic;

/// <summary>
/// A code base that emits by name, as old ones do: mostly ordinary files, and a few services whose methods send events
/// with constants for names and bags of every kind, a third of them through a wrapper of the code base's own.
/// </summary>
internal static class EmittingCode
{
    private const int EmissionsInFile = 10;

    /// <summary>How many emissions a code base of this many files has: 300 in 1,640 files, which are 100,000 lines.</summary>
    public static int EmissionsIn(int files) => files * 300 / 1_640 / EmissionsInFile * EmissionsInFile;

    /// <summary>The plan that the code keeps to.</summary>
    public static string Plan(int events)
    {
        var text = new StringBuilder("""
            format: 1
            plan: shop
            version: 1
            owner: growth
            naming: { events: any, properties: any }
            sources: { api: { kind: server, description: The back end } }
            properties:
              user_id: { type: string, key: user, pii: pseudonymous, description: The account }
              amount: { type: number, description: What is paid }
              currency: { type: string, max_length: 3, description: In which currency }
              items: { type: integer, min: 0, description: How many things }
              coupon: { type: string, description: The code of a coupon }
            common: [user_id]
            events:

            """);
        for (var i = 0; i < events; i++)
            text.Append("  shop_event_").Append(i).Append(": { description: It happened, trigger: The server said so, properties: { amount: required, currency: required, items: optional, coupon: optional } }\n");
        return text.ToString();
    }

    /// <summary>A code base of this many files, which compiles.</summary>
    public static CSharpCompilation Project(int files)
    {
        var compilation = Projects.Compilation(Files(files));
        return compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : compilation;
    }

    /// <summary>The files.</summary>
    private static IEnumerable<string> Files(int files)
    {
        var emitting = EmissionsIn(files) / EmissionsInFile;
        yield return Sdk;
        yield return Wrapper;
        yield return Names(emitting * EmissionsInFile);
        for (var i = 0; i < emitting; i++)
            yield return Service(i);
        for (var i = 0; i < files - emitting; i++)
            yield return Projects.OrdinaryFile(i);
    }

    /// <summary>A file with ten emissions.</summary>
    private static string Service(int index)
    {
        var text = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;

            namespace Shop.Services;

            public sealed class Service{{index}}(Segment.IAnalyticsClient analytics, Telemetry telemetry)
            {

            """);
        for (var i = 0; i < EmissionsInFile; i++)
            text.Append(Method(i, $"Events.Event{(index * EmissionsInFile) + i}"));
        return text.Append("    private static Dictionary<string, object> Bag(double amount) => new() { [\"amount\"] = amount, [\"currency\"] = \"EUR\" };\n}\n").ToString();
    }

    private static string Method(int index, string name) => (index % 5) switch
    {
        0 => $$"""
                public void Place{{index}}(string userId, decimal amount, string currency)
                {
                    if (amount < 0)
                        throw new ArgumentOutOfRangeException(nameof(amount));
                    analytics.Track(userId, {{name}}, new Dictionary<string, object> { ["amount"] = (double)amount, ["currency"] = currency, ["items"] = 3 });
                }

            """,
        1 => $$"""
                public void Cancel{{index}}(string userId, double amount, string? coupon)
                {
                    var properties = new Dictionary<string, object> { { "amount", amount } };
                    properties.Add("currency", "EUR");
                    if (coupon != null)
                        properties["coupon"] = coupon;
                    analytics.Track(userId, {{name}}, properties);
                }

            """,
        2 => $$"""
                public int Count{{index}}(string userId, IReadOnlyList<string> items)
                {
                    var count = 0;
                    foreach (var item in items)
                        count += item.Length;
                    telemetry.Report(userId, {{name}}, new() { ["amount"] = 1.5, ["currency"] = "EUR", ["items"] = count });
                    return count;
                }

            """,
        3 => $$"""
                public void Refund{{index}}(string userId, bool isFull) =>
                    telemetry.Report(userId, isFull ? {{name}} : Events.Event0, Bag(isFull ? 10 : 5));

            """,
        _ => $$"""
                public void Ship{{index}}(string userId, Guid order)
                {
                    Console.WriteLine($"{order} is on its way");
                    analytics.Track(userId, {{name}}, Bag(order.GetHashCode()));
                }

            """,
    };

    private static string Names(int count)
    {
        var text = new StringBuilder("public static class Events\n{\n");
        for (var i = 0; i < count; i++)
            text.Append("    public const string Event").Append(i).Append(" = \"shop_event_").Append(i).Append("\";\n");
        return text.Append("}\n").ToString();
    }

    private const string Wrapper = """
        using System.Collections.Generic;

        public sealed class Telemetry(Segment.IAnalyticsClient analytics)
        {
            public void Report(string userId, string name, Dictionary<string, object> properties)
            {
                properties["items"] = 1;
                analytics.Track(userId, name, properties);
            }
        }
        """;

    private const string Sdk = """
        using System.Collections.Generic;

        namespace Segment;

        public interface IAnalyticsClient
        {
            void Track(string userId, string eventName, IDictionary<string, object> properties);
        }
        """;
}
