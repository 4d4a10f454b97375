using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>What else of Microsoft's emits, as far as it does.</summary>
public static class MicrosoftSdk
{
    /// <summary>HockeyApp.</summary>
    public static MetadataReference HockeyApp { get; } = Client("Microsoft.HockeyApp", "IHockeyClient");

    /// <summary>The Bot Framework.</summary>
    public static MetadataReference BotFramework { get; } = Client("Microsoft.Bot.Builder", "IBotTelemetryClient");

    /// <summary>Visual Studio's telemetry.</summary>
    public static MetadataReference VisualStudio { get; } = StubAssembly.Compile("Microsoft.VisualStudio.Telemetry", """
        using System.Collections.Generic;

        namespace Microsoft.VisualStudio.Telemetry
        {
            public class TelemetryEvent
            {
                public TelemetryEvent(string eventName) { }
                public string Name => null;
                public IDictionary<string, object> Properties { get; }
            }

            public sealed class OperationEvent : TelemetryEvent
            {
                public OperationEvent(string eventName, int result) : base(eventName) { }
            }

            public sealed class TelemetrySession
            {
                public void PostEvent(string eventName) { }
                public void PostEvent(TelemetryEvent telemetryEvent) { }
            }
        }
        """);

    private static MetadataReference Client(string assembly, string type) => StubAssembly.Compile(assembly, $$"""
        using System.Collections.Generic;

        namespace {{assembly}}
        {
            public interface {{type}}
            {
                void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
            }
        }
        """);
}
