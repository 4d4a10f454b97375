using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Amplitude Unity and AmplitudeSharp, as far as they emit.</summary>
public static class AmplitudeSdk
{
    /// <summary>The Unity library; its class has no namespace.</summary>
    public static MetadataReference Unity { get; } = StubAssembly.Compile("AmplitudeUnity", """
        using System.Collections.Generic;

        public class Amplitude
        {
            public static Amplitude Instance => null;
            public void logEvent(string evt) { }
            public void logEvent(string evt, IDictionary<string, object> properties) { }
            public void logEvent(string evt, IDictionary<string, object> properties, bool outOfSession) { }
        }
        """);

    /// <summary>AmplitudeSharp.</summary>
    public static MetadataReference Sharp { get; } = StubAssembly.Compile("AmplitudeSharp", """
        namespace AmplitudeSharp
        {
            public class UserProperties { public string UserId { get; set; } }
            public class DeviceProperties { }

            public class AmplitudeService
            {
                public void Identify(UserProperties user, DeviceProperties device) { }
                public static AmplitudeService Instance => null;
                public void Track(string eventName) { }
                public void Track(string eventName, object properties) { }
            }
        }
        """);
}
