using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>mParticle for .NET, as far as it emits.</summary>
public static class MParticleSdk
{
    /// <summary>The assembly.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("mParticle", """
        using System.Collections.Generic;

        namespace mParticle.Model
        {
            public enum CustomEventTypeEnum { Other, Navigation }
            public abstract class BaseEvent { public Dictionary<string, string> CustomAttributes { get; set; } = new Dictionary<string, string>(); }
            public class CustomEvent : BaseEvent
            {
                public CustomEvent(string eventName, CustomEventTypeEnum customEventType = CustomEventTypeEnum.Other) { }
                public string EventName { get; set; }
            }
            public class SessionStartEvent : BaseEvent { }
        }

        namespace mParticle.Api
        {
            public interface IMParticle { void LogEvent(mParticle.Model.BaseEvent baseEvent); }
            public class MParticle : IMParticle
            {
                public void LogEvent(mParticle.Model.BaseEvent baseEvent) { }
            }
        }
        """);
}
