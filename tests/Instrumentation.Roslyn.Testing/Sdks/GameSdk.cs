using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>SDKs of games and apps, as far as they emit.</summary>
public static class GameSdk
{
    /// <summary>Firebase for Unity.</summary>
    public static MetadataReference Firebase { get; } = StubAssembly.Compile("Firebase.Analytics", """
        namespace Firebase.Analytics
        {
            public class Parameter
            {
                public Parameter(string name, string value) { }
                public Parameter(string name, long value) { }
                public Parameter(string name, double value) { }
            }

            public static class FirebaseAnalytics
            {
                public static void LogEvent(string name) { }
                public static void LogEvent(string name, string parameterName, string parameterValue) { }
                public static void LogEvent(string name, string parameterName, double parameterValue) { }
                public static void LogEvent(string name, params Parameter[] parameters) { }
            }
        }
        """);

    /// <summary>Unity Analytics.</summary>
    public static MetadataReference UnityAnalytics { get; } = StubAssembly.Compile("Unity.Services.Analytics", """
        using System.Collections;

        namespace Unity.Services.Analytics
        {
            public abstract class Event
            {
                protected Event(string name) { }
                protected void SetParameter(string name, string value) { }
                protected void SetParameter(string name, double value) { }
            }

            public class CustomEvent : Event, IEnumerable
            {
                public CustomEvent(string name) : base(name) { }
                public object this[string key] { set { } }
                public void Add(string key, object value) { }
                public IEnumerator GetEnumerator() => null;
            }

            public interface IAnalyticsService
            {
                void RecordEvent(Event e);
                void RecordEvent(string eventName);
                void CustomData(string eventName);
                void CustomData(string eventName, System.Collections.Generic.IDictionary<string, object> eventParams);
            }

            public static class AnalyticsService
            {
                public static IAnalyticsService Instance => null;
            }
        }
        """);

    /// <summary>What Unity's engine brought before.</summary>
    public static MetadataReference UnityEngine { get; } = StubAssembly.Compile("UnityEngine.UnityAnalyticsModule", """
        using System.Collections.Generic;

        namespace UnityEngine.Analytics
        {
            public enum AnalyticsResult { Ok }

            public static class Analytics
            {
                public static AnalyticsResult CustomEvent(string customEventName) => default;
                public static AnalyticsResult CustomEvent(string customEventName, IDictionary<string, object> eventData) => default;
                public static AnalyticsResult SetUserId(string userId) => default;
            }

            public static class AnalyticsEvent
            {
                public static AnalyticsResult Custom(string eventName, IDictionary<string, object> eventData = null) => default;
                public static AnalyticsResult GameStart(IDictionary<string, object> eventData = null) => default;
            }
        }
        """);

    /// <summary>Firebase's own binding for Android, whose class has the name of Unity's.</summary>
    public static MetadataReference FirebaseAndroid { get; } = StubAssembly.Compile("Xamarin.Firebase.Analytics", """
        namespace Android.OS
        {
            public class BaseBundle
            {
                public virtual void PutString(string key, string value) { }
                public virtual void PutLong(string key, long value) { }
                public virtual void PutDouble(string key, double value) { }
                public virtual string GetString(string key) => key;
            }

            public sealed class Bundle : BaseBundle
            {
                public Bundle() { }
                public Bundle(Bundle other) { }
                public Bundle(int capacity) { }
                public void PutAll(Bundle bundle) { }
                public void PutBundle(string key, Bundle value) { }
                public void Remove(string key) { }
                public void ReadFrom(string text) { }
            }
        }

        namespace Firebase.Analytics
        {
            public class FirebaseAnalytics
            {
                public void LogEvent(string name, Android.OS.Bundle @params) { }
            }
        }
        """);

    /// <summary>The same without the names of parameters, as a binding is that did not find them.</summary>
    public static MetadataReference FirebaseNameless { get; } = StubAssembly.Compile("Xamarin.Firebase.Analytics", """
        namespace Android.OS
        {
            public sealed class Bundle { public void PutString(string p0, string p1) { } public void PutDouble(string p0, double p1) { } }
        }

        namespace Firebase.Analytics
        {
            public class FirebaseAnalytics { public void LogEvent(string p0, Android.OS.Bundle p1) { } }
        }
        """);

    /// <summary>Firebase's own binding for iOS.</summary>
    public static MetadataReference FirebaseIos { get; } = StubAssembly.Compile("Xamarin.Firebase.iOS.Analytics", """
        using System.Collections.Generic;

        namespace Foundation
        {
            public class NSObject { }
            public class NSString : NSObject { public NSString(string text) { } }
            public class NSDictionary<TKey, TValue> : NSObject
            {
                public static NSDictionary<TKey, TValue> FromObjectsAndKeys(object[] objects, object[] keys) => null;
            }
        }

        namespace Firebase.Analytics
        {
            using Foundation;

            public class Analytics
            {
                public static void LogEvent(string name, NSDictionary<NSString, NSObject> nsParameters) { }
                public static void LogEvent(string name, Dictionary<object, object> parameters) { }
            }
        }
        """);

    /// <summary>Firebase for .NET apps.</summary>
    public static MetadataReference FirebasePlugin { get; } = StubAssembly.Compile("Plugin.Firebase.Analytics", """
        using System.Collections.Generic;

        namespace Plugin.Firebase.Analytics
        {
            public interface IFirebaseAnalytics
            {
                void LogEvent(string eventName, IDictionary<string, object> parameters);
                void LogEvent(string eventName, params (string parameterName, object parameterValue)[] parameters);
                void SetUserId(string id);
            }

            public static class CrossFirebaseAnalytics
            {
                public static IFirebaseAnalytics Current => null;
            }
        }
        """);

    /// <summary>Firebase for .NET apps, by the plugin of Xamarin's time.</summary>
    public static MetadataReference FirebaseAnalyticsPlugin { get; } = StubAssembly.Compile("Plugin.FirebaseAnalytics", """
        using System.Collections.Generic;

        namespace Plugin.FirebaseAnalytics
        {
            public class Parameter
            {
                public Parameter(string name, string value) { }
                public Parameter(string name, long value) { }
                public Parameter(string name, double value) { }
            }

            public interface IFirebaseAnalytics
            {
                void LogEvent(string name, params Parameter[] parameters);
                void LogEvent(string name, IDictionary<string, object> parameters);
                void SetUserId(string userId);
            }

            public static class CrossFirebaseAnalytics
            {
                public static IFirebaseAnalytics Current => null;
            }
        }
        """);

    /// <summary>Aptabase.</summary>
    public static MetadataReference Aptabase { get; } = StubAssembly.Compile("Aptabase.Maui", """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Aptabase.Maui
        {
            public interface IAptabaseClient
            {
                Task TrackEvent(string eventName, Dictionary<string, object> props = null);
                Task TrackEventAsync(string eventName, Dictionary<string, object> props = null, CancellationToken cancellationToken = default);
            }

            public class AptabaseClient : IAptabaseClient
            {
                public Task TrackEvent(string eventName, Dictionary<string, object> props = null) => null;
                public Task TrackEventAsync(string eventName, Dictionary<string, object> props = null, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    /// <summary>App Center.</summary>
    public static MetadataReference AppCenter { get; } = StubAssembly.Compile("Microsoft.AppCenter.Analytics", """
        using System.Collections.Generic;
        using System.Runtime.InteropServices;

        namespace Microsoft.AppCenter.Analytics
        {
            public class Analytics
            {
                public static void TrackEvent(string name, [Optional] IDictionary<string, string> properties) { }
            }
        }
        """);

    /// <summary>Avo's inspector.</summary>
    public static MetadataReference Avo { get; } = StubAssembly.Compile("Avo.Inspector", """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Avo.Inspector
        {
            public class SchemaEntry { }
            public class AvoInspector
            {
                public Task<IReadOnlyList<SchemaEntry>> TrackSchemaFromEvent(string eventName, IDictionary<string, object> eventProperties, string streamId = null) => null;
            }
        }
        """);

    /// <summary>GameAnalytics, AppMetrica, AppsFlyer, Facebook, CleverTap, Braze and Countly.</summary>
    public static MetadataReference Players { get; } = StubAssembly.Compile("Assembly-CSharp-firstpass", """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public interface IYandexAppMetrica
        {
            void ReportEvent(string message);
            void ReportEvent(string message, IDictionary<string, object> parameters);
            void ReportEvent(string message, string json);
        }

        public static class AppMetrica { public static IYandexAppMetrica Instance => null; }

        namespace GameAnalyticsSDK
        {
            public static class GameAnalytics
            {
                public static void NewDesignEvent(string eventName) { }
                public static void NewDesignEvent(string eventName, float eventValue) { }
                public static void NewDesignEvent(string eventName, IDictionary<string, object> customFields, bool mergeFields = false) { }
                public static void NewDesignEvent(string eventName, float eventValue, IDictionary<string, object> customFields, bool mergeFields = false) { }
                public static void NewErrorEvent(string message) { }
            }
        }

        namespace AppsFlyerSDK
        {
            public static class AppsFlyer { public static void sendEvent(string eventName, Dictionary<string, string> eventValues) { } }
        }

        namespace Facebook.Unity
        {
            public static class FB { public static void LogAppEvent(string logEvent, float? valueToSum = null, Dictionary<string, object> parameters = null) { } }
        }

        namespace CleverTapSDK
        {
            public static class CleverTap
            {
                public static void RecordEvent(string eventName) { }
                public static void RecordEvent(string eventName, Dictionary<string, object> properties) { }
            }
        }

        namespace CleverTap
        {
            public class CleverTapBinding
            {
                public static void RecordEvent(string eventName) { }
                public static void RecordEvent(string eventName, Dictionary<string, object> properties) { }
            }
        }

        namespace Appboy
        {
            public class AppboyBinding
            {
                public static void LogCustomEvent(string eventName) { }
                public static void LogCustomEvent(string eventName, Dictionary<string, object> properties) { }
            }
        }

        namespace CountlySDK
        {
            public class Segmentation { public void Add(string Key, string Value) { } }
            public class Countly
            {
                public static Task<bool> RecordEvent(string Key) => null;
                public static Task<bool> RecordEvent(string Key, int Count, Segmentation Segmentation) => null;
            }
        }
        """);
}
