using Microsoft.CodeAnalysis;

namespace Instrumentation.Roslyn.Testing.Sdks;

/// <summary>PostHog 2.13.3, PostHog.AspNetCore and PostHog Unity, as far as they emit.</summary>
public static class PostHogSdk
{
    /// <summary>The client library.</summary>
    public static MetadataReference Reference { get; } = StubAssembly.Compile("PostHog", """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace PostHog
        {
            public class GroupCollection { }
            public class FeatureFlagEvaluations { }

            public class ApiResult { }
            public struct StringOrValue<T>
            {
                public static implicit operator StringOrValue<T>(string value) => default;
                public static implicit operator StringOrValue<T>(T value) => default;
            }

            public interface IPostHogClient : IDisposable
            {
                Task<ApiResult> IdentifyAsync(string distinctId, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce, CancellationToken cancellationToken);
                Task<ApiResult> GroupIdentifyAsync(string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken);
                bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups,
                    FeatureFlagEvaluations? flags, DateTimeOffset? timestamp = null);
            }

            public class PostHogClient : IPostHogClient
            {
                public Task<ApiResult> IdentifyAsync(string distinctId, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce, CancellationToken cancellationToken) => null!;
                public Task<ApiResult> GroupIdentifyAsync(string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken) => null!;
                public bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups,
                    FeatureFlagEvaluations? flags, DateTimeOffset? timestamp = null) => true;
                public void Dispose() { }
            }

            public static class CaptureExtensions
            {
                public static bool CapturePageView(this IPostHogClient client, string distinctId, string pagePath) => true;
                public static bool CapturePageView(this IPostHogClient client, string distinctId, string pagePath, Dictionary<string, object>? properties) => true;
                public static bool CaptureScreenView(this IPostHogClient client, string distinctId, string screenName) => true;
                public static bool CaptureScreenView(this IPostHogClient client, string distinctId, string screenName, Dictionary<string, object>? properties) => true;
                public static bool Capture(this IPostHogClient client, string distinctId, string eventName) => true;
                public static bool Capture(this IPostHogClient client, string distinctId, string eventName, Dictionary<string, object>? properties) => true;
                public static bool Capture(this IPostHogClient client, string distinctId, string eventName, GroupCollection groups) => true;
                public static bool Capture(this IPostHogClient client, string distinctId, string eventName, DateTimeOffset timestamp, Dictionary<string, object>? properties) => true;
                public static bool Capture(this IPostHogClient client, string distinctId, string eventName,
                    Dictionary<string, object> personPropertiesToSet, Dictionary<string, object> personPropertiesToSetOnce) => true;
            }
        }
        """);

    /// <summary>The ASP.NET Core library, whose calls take the person from the request.</summary>
    public static MetadataReference AspNetCore { get; } = StubAssembly.Compile(
        "PostHog.AspNetCore",
        """
        #nullable enable
        using System.Collections.Generic;

        namespace PostHog.AspNetCore
        {
            public static class PostHogRequestContextExtensions
            {
                public static bool Capture(this IPostHogClient client, string eventName) => true;
                public static bool Capture(this IPostHogClient client, string eventName, Dictionary<string, object>? properties) => true;
            }
        }
        """,
        Reference);

    /// <summary>The Unity library.</summary>
    public static MetadataReference Unity { get; } = StubAssembly.Compile("PostHogUnity", """
        using System.Collections.Generic;

        namespace PostHogUnity
        {
            public static class PostHog
            {
                public static void Screen(string screenName, Dictionary<string, object> properties = null) { }
                public static void Capture(string eventName, Dictionary<string, object> properties = null) { }
            }

            public class PostHogSDK
            {
                public void Capture(string eventName, Dictionary<string, object> properties = null) { }
            }
        }
        """);
}
