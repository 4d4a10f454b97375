using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>LaunchDarkly, Optimizely, Statsig for Unity and for servers and New Relic's agent, as far as they emit.</summary>
public static class ExperimentSdk
{
    /// <summary>All of them.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("Experiments", """
        using System.Collections.Generic;

        namespace LaunchDarkly.Sdk
        {
            public class User { }
            public struct Context { }
            public struct LdValue
            {
                public static LdValue Null => default;
                public static LdValue Of(string value) => default;
            }
        }

        namespace LaunchDarkly.Sdk.Server.Interfaces
        {
            public interface ILdClient
            {
                void Track(string name, User user);
                void Track(string name, Context context);
                void Track(string name, Context context, LdValue data);
                void Track(string name, Context context, LdValue data, double metricValue);
            }
        }

        namespace LaunchDarkly.Sdk.Server
        {
            public class LdClient : Interfaces.ILdClient
            {
                public void Track(string name, User user) { }
                public void Track(string name, Context context) { }
                public void Track(string name, Context context, LdValue data) { }
                public void Track(string name, Context context, LdValue data, double metricValue) { }
            }
        }

        namespace OptimizelySDK.Entity
        {
            public class UserAttributes : Dictionary<string, object> { }
            public class EventTags : Dictionary<string, object> { }
        }

        namespace OptimizelySDK
        {
            using Entity;

            public interface IOptimizely { void Track(string eventKey, string userId, UserAttributes userAttributes = null, EventTags eventTags = null); }
            public class Optimizely : IOptimizely { public void Track(string eventKey, string userId, UserAttributes userAttributes = null, EventTags eventTags = null) { } }
            public interface IOptimizelyUserContext
            {
                void TrackEvent(string eventName);
                void TrackEvent(string eventName, EventTags eventTags);
            }
        }

        namespace StatsigUnity
        {
            public class StatsigClient
            {
                public void LogEvent(string eventName, string value = null, Dictionary<string, string> metadata = null) { }
                public void LogEvent(string eventName, double value, Dictionary<string, string> metadata = null) { }
                public void LogEvent(string eventName, Dictionary<string, string> metadata) { }
            }
        }

        namespace Statsig
        {
            public class StatsigUser { }
        }

        namespace Statsig.Server
        {
            public static class StatsigServer
            {
                public static void LogEvent(StatsigUser user, string eventName, string value = null, IReadOnlyDictionary<string, string> metadata = null) { }
                public static void LogEvent(StatsigUser user, string eventName, int value, IReadOnlyDictionary<string, string> metadata = null) { }
                public static void LogEvent(StatsigUser user, string eventName, double value, IReadOnlyDictionary<string, string> metadata = null) { }
            }
        }

        namespace NewRelic.Api.Agent
        {
            public static class NewRelic
            {
                public static void RecordCustomEvent(string eventType, IEnumerable<KeyValuePair<string, object>> attributes) { }
            }
        }
        """);
}
