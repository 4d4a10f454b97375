using System.Text;
using System.Text.Json;
using Instrumentation.Infrastructure;

namespace Instrumentation;

/// <summary>
/// The text form of a stored context: <c>{"v":1,"keys":{…},"attribution":{…},"common":{…}}</c>,
/// or <c>{"v":1,"unknown":"reason"}</c>.
/// </summary>
internal static class StoredContextText
{
    private const int Version = 1;

    /// <summary>Far more than a context holds; text beyond it is not ours, and reading it would only cost.</summary>
    private const int MaxLength = 256 * 1024;

    /// <summary>Values as deep as they may be, inside the two objects around them.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = AnyNode.MaxDepth + 2 };

    public static string Write(StoredContext stored)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, WireJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, Version);
            if (stored.IsUnknown)
                writer.WriteString("unknown"u8, stored.Reason);
            WriteValues(writer, stored.Context, ContextRole.Key);
            WriteValues(writer, stored.Context, ContextRole.Attribution);
            WriteValues(writer, stored.Context, ContextRole.Common);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    public static StoredContext Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return StoredContext.Unknown("nothing was stored");
        if (text!.Length > MaxLength)
            return StoredContext.Unknown($"the stored text is longer than {MaxLength} characters");

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return Read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return StoredContext.Unknown("the stored text cannot be read: " + fault.Message);
        }
    }

    private static StoredContext Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("v"u8, out var v) || !v.TryGetInt32(out var version))
            return StoredContext.Unknown("the stored text is no context");
        if (version != Version)
            return StoredContext.Unknown($"the stored text has version {version}, and this code reads version {Version}");
        if (json.TryGetProperty("unknown"u8, out var reason))
            return StoredContext.Unknown(reason.GetString() ?? string.Empty);

        var context = ReadValues(TrackingContext.Empty, json, ContextRole.Key);
        context = ReadValues(context, json, ContextRole.Attribution);
        return StoredContext.Of(ReadValues(context, json, ContextRole.Common));
    }

    private static void WriteValues(Utf8JsonWriter writer, TrackingContext context, ContextRole role)
    {
        if (!Array.Exists(context.Values, value => value.Role == role))
            return;

        writer.WriteStartObject(NameOf(role));
        foreach (var value in context.Values)
        {
            if (value.Role != role)
                continue;
            writer.WritePropertyName(value.Name);
            WireWriter.WriteValue(writer, value.Value);
        }

        writer.WriteEndObject();
    }

    private static TrackingContext ReadValues(TrackingContext context, JsonElement json, ContextRole role)
    {
        if (json.TryGetProperty(NameOf(role), out var values))
        {
            foreach (var value in values.EnumerateObject())
                context = context.With(role, value.Name, value.Value);
        }

        return context;
    }

    private static ReadOnlySpan<byte> NameOf(ContextRole role) => role switch
    {
        ContextRole.Key => "keys"u8,
        ContextRole.Attribution => "attribution"u8,
        _ => "common"u8,
    };
}
