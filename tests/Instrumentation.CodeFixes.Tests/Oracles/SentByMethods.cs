using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Instrumentation.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Tests.Oracles;

/// <summary>Compiles and really runs methods.</summary>
internal static class SentByMethods
{
    /// <summary>Where what is sent arrives, and what the methods are made of.</summary>
    public const string Sink = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        public static class Sink
        {
            public static readonly List<(string, Dictionary<string, object?>)> Sent = new();
            public static void Send(string name, IDictionary<string, object?> properties) => Sent.Add((name, new(properties)));
            public static void Strictly(string name, IDictionary<string, object> properties) => Sent.Add((name, properties.ToDictionary(pair => pair.Key, pair => (object?)pair.Value)));
            public static void Plain(string name, object properties) => Sent.Add((name, properties as Dictionary<string, object?>
                ?? properties.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(properties))));
        }

        public sealed class Tracker : Instrumentation.ITracker
        {
            public void Track<TEvent>(TEvent e) where TEvent : struct, Instrumentation.ITrackedEvent =>
                Sink.Sent.Add(((string)typeof(TEvent).GetField("Name")!.GetValue(null)!, (Dictionary<string, object?>)typeof(TEvent).GetMethod("ToDictionary")!.Invoke(e, null)!));
            public void Track<TEvent>(TEvent e, Instrumentation.StoredContext context) where TEvent : struct, Instrumentation.IStoredEvent => throw new NotSupportedException();
        }

        public enum Colour { Red = 1 }

        public static class Given
        {
            public const string Price = "price";
            public const int Two = 2;
            public static readonly string Text = "given";
            public static readonly Colour Colour = Colour.Red;
            public static T Next<T>(T value)
            {
                Sink.Sent.Add(("next " + value, new()));
                return value;
            }
        }
        """;

    /// <summary>What the record of a call that gives a value begins with.</summary>
    public const string Called = "next ";

    private static readonly object?[][] Inputs =
    [
        [true, 0, 9007199254740993L, 0.25, 1.10m, "price", null, null, Guid.Parse("8b7f5a0e-3f0c-4e0c-9d57-0c2f4f2a4d11"), new DateTimeOffset(2026, 12, 1, 5, 0, 0, 1, TimeSpan.FromHours(2)), 7],
        [false, 3, 4L, 3.0, 2m, "12", "there", 4, Guid.Empty, DateTimeOffset.UnixEpoch, "other_shop"],
    ];

    /// <summary>What the methods of <paramref name="compilation"/> send, by number, in order, each as text.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<(string Event, JsonObject Properties)>> Run(Compilation compilation, IEnumerable<int> numbers)
    {
        using var code = new RunnableAssembly(compilation);
        var methods = code.Assembly.GetType("Methods")!;
        var tracker = Activator.CreateInstance(code.Assembly.GetType("Tracker")!);
        var sent = (List<(string Event, Dictionary<string, object?> Properties)>)code.Assembly.GetType("Sink")!.GetField("Sent")!.GetValue(null)!;
        return numbers.ToDictionary(number => number, IReadOnlyList<(string, JsonObject)> (number) =>
        {
            sent.Clear();
            foreach (var input in Inputs)
                methods.GetMethod($"Send{number}")!.Invoke(null, [tracker, .. input]);
            return [.. sent.Select(one => (one.Event, Json(one.Properties)))];
        });
    }

    // Whatever the type was, as one text: a generated type writes times and durations as the plan does, and leaves out what is optional and null.
    private static JsonObject Json(Dictionary<string, object?> properties) =>
        new(properties.Where(pair => pair.Value is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, JsonSerializer.SerializeToNode(Plain(pair.Value!)))));

    private static object Plain(object value) => value switch
    {
        TimeSpan wait => (decimal)wait.TotalMilliseconds,
        string text when text.StartsWith("PT", StringComparison.Ordinal) => (decimal)XmlConvert.ToTimeSpan(text).TotalMilliseconds,
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => value,
    };
}
