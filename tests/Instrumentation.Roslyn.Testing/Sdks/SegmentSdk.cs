using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Segment.Analytics.CSharp 2.6.0, as far as it emits.</summary>
public static class SegmentSdk
{
    /// <summary>The assembly.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("Segment.Analytics.CSharp", """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Runtime.Serialization;
        using Segment.Serialization;

        namespace Segment.Serialization
        {
            public class JsonElement
            {
                public static implicit operator JsonElement(string value) => null;
                public static implicit operator JsonElement(int value) => null;
                public static implicit operator JsonElement(long value) => null;
                public static implicit operator JsonElement(double value) => null;
                public static implicit operator JsonElement(bool value) => null;
            }

            public class JsonObject : JsonElement, IEnumerable<KeyValuePair<string, JsonElement>>
            {
                public JsonElement this[string key] { get => null; set { } }
                public void Add(string key, JsonElement value) { }
                public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
            }

            public interface ISerializable { }
        }

        namespace Segment.Analytics
        {
            public class RawEvent { }

            public partial class Analytics
            {
                public virtual void Track(string name, JsonObject properties = default, Func<RawEvent, RawEvent> enrichment = default) { }
                public virtual void Track<T>(string name, T properties = default, Func<RawEvent, RawEvent> enrichment = default) where T : Segment.Serialization.ISerializable { }
                public virtual void Identify(string userId, JsonObject traits = default, Func<RawEvent, RawEvent> enrichment = default) { }
                public virtual void Identify(JsonObject traits, Func<RawEvent, RawEvent> enrichment = default) { }
                public virtual void Identify<T>(string userId, T traits = default, Func<RawEvent, RawEvent> enrichment = default) where T : Segment.Serialization.ISerializable { }
                public virtual void Page(string title, JsonObject properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) { }
                public virtual void Screen(string title, JsonObject properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) { }
                public virtual void Group(string groupId, JsonObject traits = default, Func<RawEvent, RawEvent> enrichment = default) { }
            }
        }

        namespace Segment.Analytics.Compat
        {
            public static class AnalyticsExtensions
            {
                public static void Track(this Analytics analytics, string userId, string eventName) { }
                public static void Page(this Analytics analytics, string userId, string eventName, Dictionary<string, object> properties) { }
                public static void Group(this Analytics analytics, string userId, string groupId, Dictionary<string, object> traits) { }
                public static void Track(this Analytics analytics, string userId, string eventName, Dictionary<string, object> properties) { }
            }
        }
        """);
}
