using Instrumentation.Analyzers.Emissions.Emitters;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>
/// The classes in which SDKs take properties. What their members do is known by their name, also where the code base declares
/// them: a vendored copy keeps what it holds in its own way, and a stand-in for a test keeps nothing at all.
/// </summary>
internal static class SdkBag
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Segment.Serialization.JsonObject",
        "Segment.Model.Dict",
        "Segment.Model.Properties",
        "Segment.Model.Traits",
        "RudderStack.Model.Dict",
        "RudderStack.Model.Properties",
        "RudderStack.Model.Traits",
        "mixpanel.Value",
        "OpenTelemetry.Trace.SpanAttributes",
        "CountlySDK.Segmentation",
    };

    /// <summary>Whether the type is one of them.</summary>
    public static bool Is(ITypeSymbol? type) => type is not null && Names.Contains(type.ToDisplayString(MetadataName.Format));
}
