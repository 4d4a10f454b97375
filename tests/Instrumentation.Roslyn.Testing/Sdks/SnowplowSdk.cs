using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>Snowplow.Tracker 1.3.1 and the Unity tracker, as far as they emit.</summary>
public static class SnowplowSdk
{
    /// <summary>The .NET library.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("Snowplow.Tracker", """
        using System.Collections.Generic;
        using Snowplow.Tracker.Models.Contexts;

        namespace Snowplow.Tracker.Models
        {
            public class SelfDescribingJson
            {
                public SelfDescribingJson(string schema, object data) { }
            }
        }

        namespace Snowplow.Tracker.Models.Contexts
        {
            public interface IContext { }
            public class GenericContext : IContext
            {
                public GenericContext SetSchema(string schema) => this;
                public GenericContext Add(string key, object value) => this;
            }
        }

        namespace Snowplow.Tracker.Models.Events
        {
            public interface IEvent { }
            public abstract class AbstractEvent<T> : IEvent
            {
                public T SetCustomContext(List<IContext> customContext) => default;
                public T SetEventId(string eventId) => default;
                public T Build() => default;
            }

            public class SelfDescribing : AbstractEvent<SelfDescribing>
            {
                public SelfDescribing SetEventData(SelfDescribingJson eventData) => this;
            }

            public class Structured : AbstractEvent<Structured>
            {
                public Structured SetCategory(string category) => this;
                public Structured SetAction(string action) => this;
                public Structured SetLabel(string label) => this;
            }

            public class PageView : AbstractEvent<PageView>
            {
                public PageView SetPageUrl(string pageUrl) => this;
                public PageView SetPageTitle(string pageTitle) => this;
            }

            public class MobileScreenView : AbstractEvent<MobileScreenView>
            {
                public MobileScreenView(string name) { }
            }

            public class Timing : AbstractEvent<Timing>
            {
                public Timing SetCategory(string category) => this;
            }
        }

        namespace Snowplow.Tracker
        {
            public class Subject { }

            public sealed class Tracker
            {
                public static Tracker Instance => null;
                public void Track(Models.Events.IEvent newEvent, Subject eventSubject = null) { }
            }
        }
        """);

    /// <summary>The Unity library.</summary>
    public static MetadataReference Unity { get; } = StubAssembly.Compile("SnowplowTracker", """
        using System.Collections.Generic;

        namespace SnowplowTracker.Payloads
        {
            public class SelfDescribingJson
            {
                public SelfDescribingJson(string schema, object data) { }
            }
        }

        namespace SnowplowTracker.Events
        {
            public interface IEvent { }
            public class Unstructured : IEvent
            {
                public Unstructured SetEventData(Payloads.SelfDescribingJson eventData) => this;
                public Unstructured Build() => this;
            }
        }

        namespace SnowplowTracker
        {
            public class Tracker
            {
                public void Track(Events.IEvent newEvent) { }
            }
        }
        """);
}
