using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>mixpanel-csharp and Mixpanel Unity, as far as they emit.</summary>
public static class MixpanelSdk
{
    /// <summary>The .NET library.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("Mixpanel", """
        using System.Threading;
        using System.Threading.Tasks;

        namespace Mixpanel
        {
            public class MixpanelMessage { }
            public class MixpanelMessageTest { }

            [System.AttributeUsage(System.AttributeTargets.Property)]
            public sealed class MixpanelNameAttribute : System.Attribute { public MixpanelNameAttribute(string name) { } }

            public interface IMixpanelClient
            {
                Task<bool> TrackAsync(string @event, object properties, CancellationToken cancellationToken = default);
                Task<bool> TrackAsync(string @event, object distinctId, object properties, CancellationToken cancellationToken = default);
                MixpanelMessage GetTrackMessage(string @event, object properties);
                MixpanelMessage GetTrackMessage(string @event, object distinctId, object properties);
            }

            public sealed class MixpanelClient : IMixpanelClient
            {
                public MixpanelClient(string token, object superProperties = null) { }
                public Task<bool> TrackAsync(string @event, object properties, CancellationToken cancellationToken = default) => null;
                public Task<bool> TrackAsync(string @event, object distinctId, object properties, CancellationToken cancellationToken = default) => null;
                public MixpanelMessageTest TrackTest(string @event, object properties) => null;
                public Task<bool> PeopleSetAsync(object properties, CancellationToken cancellationToken = default) => null;
                public MixpanelMessage GetTrackMessage(string @event, object properties) => null;
                public MixpanelMessage GetTrackMessage(string @event, object distinctId, object properties) => null;
            }
        }
        """);

    /// <summary>The Unity library.</summary>
    public static MetadataReference Unity { get; } = StubAssembly.Compile("MixpanelUnity", """
        namespace mixpanel
        {
            public class Value
            {
                public Value this[string key] { get => null; set { } }
                public static implicit operator Value(string value) => null;
                public static implicit operator Value(int value) => null;
            }

            public static class Mixpanel
            {
                public static void Track(string eventName) { }
                public static void Track(string eventName, string key, Value value) { }
                public static void Track(string eventName, Value properties) { }
            }
        }
        """);
}
