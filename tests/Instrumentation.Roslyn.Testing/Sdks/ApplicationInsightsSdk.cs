using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Microsoft.ApplicationInsights: the real 2.23.0, and 3.x, which has no metrics parameter.</summary>
public static class ApplicationInsightsSdk
{
    /// <summary>2.x, from its package.</summary>
    public static MetadataReference Version2 { get; } =
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Microsoft.ApplicationInsights.dll"));

    /// <summary>3.x, as far as it emits.</summary>
    public static MetadataReference Version3 { get; } = StubAssembly.Compile("Microsoft.ApplicationInsights", """
        using System.Collections.Generic;

        namespace Microsoft.ApplicationInsights.DataContracts
        {
            public sealed class EventTelemetry
            {
                public EventTelemetry() { }
                public EventTelemetry(string name) { }
                public string Name { get; set; }
                public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>();
            }
        }

        namespace Microsoft.ApplicationInsights
        {
            public sealed class TelemetryClient
            {
                public void TrackEvent(string eventName, IDictionary<string, string> properties = null) { }
                public void TrackEvent(DataContracts.EventTelemetry telemetry) { }
                public void TrackTrace(string message, IDictionary<string, string> properties) { }
            }
        }
        """);
}
