using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <summary>How JSON looks on our wire: compact, and readable text in any script, since nothing embeds a log line in HTML.</summary>
internal static class WireJson
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Validation is off: generated code is balanced by construction, and the tracker checks the depth at the end.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = Encoder, SkipValidation = true };

    public static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, Encoder);

    public static string Quote(string text) => "\"" + Encode(text) + "\"";

    public static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
