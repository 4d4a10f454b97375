using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>OpenTelemetry.Api, as far as it emits.</summary>
public static class OpenTelemetrySdk
{
    /// <summary>The assembly.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("OpenTelemetry.Api", """
        using System;
        using System.Collections;
        using System.Collections.Generic;

        namespace OpenTelemetry.Trace
        {
            public class SpanAttributes
            {
                public SpanAttributes() { }
                public SpanAttributes(IEnumerable<KeyValuePair<string, object>> attributes) { }
                public void Add(string key, string value) { }
                public void Add(string key, double value) { }
            }

            public class TelemetrySpan
            {
                public TelemetrySpan AddEvent(string name) => this;
                public TelemetrySpan AddEvent(string name, DateTimeOffset timestamp) => this;
                public TelemetrySpan AddEvent(string name, SpanAttributes attributes) => this;
                public TelemetrySpan AddEvent(string name, DateTimeOffset timestamp, SpanAttributes attributes) => this;
            }
        }

        namespace OpenTelemetry.Logs
        {
            public struct LogRecordData
            {
                public string EventName { get; set; }
                public string Body { get; set; }
            }

            public struct LogRecordAttributeList : IReadOnlyList<KeyValuePair<string, object>>
            {
                public int Count => 0;
                public object this[string key] { set { } }
                public KeyValuePair<string, object> this[int index] => default;
                public void Add(string key, object value) { }
                public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
            }

            public abstract class Logger
            {
                public void EmitLog(in LogRecordData data) { }
                public abstract void EmitLog(in LogRecordData data, in LogRecordAttributeList attributes);
            }
        }
        """);
}
