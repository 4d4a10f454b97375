using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Segment's Analytics.NET 3.8.1 and RudderStack's RudderAnalytics 2.0.2, which have one shape.</summary>
public static class SegmentNetSdk
{
    /// <summary>Segment's.</summary>
    public static MetadataReference Segment { get; } = StubAssembly.Compile(
        "Analytics", Source("Segment", "IAnalyticsClient", "Client", "Analytics", "Options", "Config"));

    /// <summary>RudderStack's.</summary>
    public static MetadataReference RudderStack { get; } = StubAssembly.Compile(
        "RudderAnalytics", Source("RudderStack", "IRudderAnalyticsClient", "RudderClient", "RudderAnalytics", "RudderOptions", "RudderConfig"));

    private static string Source(string @namespace, string contract, string client, string entry, string options, string config) => $$"""
        using System;
        using System.Collections.Generic;

        namespace {{@namespace}}.Model
        {
            public class {{options}} { public {{options}} SetAnonymousId(string id) => this; }
            public class Dict : Dictionary<string, object> { public new Dict Add(string key, object val) { base.Add(key, val); return this; } }
            public class Properties : Dict { public new Properties Add(string key, object val) { base.Add(key, val); return this; } }
            public class Traits : Dict { }
        }

        namespace {{@namespace}}
        {
            using {{@namespace}}.Model;

            public class {{config}} { }

            // Bodies spare the tests' own clients what they are not about.
            public interface {{contract}} : IDisposable
            {
                void Track(string userId, string eventName);
                void Track(string userId, string eventName, IDictionary<string, object> properties);
                void Track(string userId, string eventName, {{options}} options);
                void Track(string userId, string eventName, IDictionary<string, object> properties, {{options}} options);
                void Identify(string userId, IDictionary<string, object> traits);
                void Identify(string userId, IDictionary<string, object> traits, {{options}} options) { }
                void Group(string userId, string groupId, {{options}} options) { }
                void Group(string userId, string groupId, IDictionary<string, object> traits) { }
                void Page(string userId, string name) { }
                void Page(string userId, string name, string category) { }
                void Page(string userId, string name, IDictionary<string, object> properties) { }
                void Page(string userId, string name, string category, IDictionary<string, object> properties, {{options}} options) { }
                void Screen(string userId, string name) { }
                void Screen(string userId, string name, IDictionary<string, object> properties) { }
            }

            public class {{client}} : {{contract}}
            {
                public virtual void Track(string userId, string eventName) { }
                public virtual void Track(string userId, string eventName, IDictionary<string, object> properties) { }
                public virtual void Track(string userId, string eventName, {{options}} options) { }
                public virtual void Track(string userId, string eventName, IDictionary<string, object> properties, {{options}} options) { }
                public virtual void Identify(string userId, IDictionary<string, object> traits) { }
                public virtual void Identify(string userId, IDictionary<string, object> traits, {{options}} options) { }
                public virtual void Group(string userId, string groupId, {{options}} options) { }
                public virtual void Group(string userId, string groupId, IDictionary<string, object> traits) { }
                public virtual void Page(string userId, string name) { }
                public virtual void Page(string userId, string name, string category) { }
                public virtual void Page(string userId, string name, IDictionary<string, object> properties) { }
                public virtual void Page(string userId, string name, string category, IDictionary<string, object> properties, {{options}} options) { }
                public virtual void Screen(string userId, string name) { }
                public virtual void Screen(string userId, string name, IDictionary<string, object> properties) { }
                public void Dispose() { }
            }

            public static class {{entry}}
            {
                public static {{contract}} Client { get; set; }
                public static void Initialize(string writeKey, {{config}} config = null) { }
            }
        }
        """;
}
