using System.Globalization;
using System.Text.Json;

namespace Instrumentation;

/// <summary>Copies JSON into values.</summary>
internal static class AnyValueReader
{
    public static AnyValue Read(JsonElement json)
    {
        try
        {
            return ReadValue(json);
        }
        catch (InvalidOperationException)
        {
            // The parser lets \ud800 through, and reading it as text throws: a browser can send it.
            var options = new JsonDocumentOptions { MaxDepth = AnyNode.MaxDepth };
            using var repaired = JsonDocument.Parse(LoneSurrogates.Replace(json.GetRawText()), options);
            return ReadValue(repaired.RootElement);
        }
    }

    private static AnyValue ReadValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => AnyValue.List(json.EnumerateArray().Select(ReadValue)),
        JsonValueKind.Object => AnyValue.Map(json.EnumerateObject().Select(ReadMember)),
        _ => AnyValue.Null,
    };

    private static KeyValuePair<string, AnyValue> ReadMember(JsonProperty member) =>
        new(member.Name, ReadValue(member.Value));

    /// <summary>The smallest C# number that writes the same digits again.</summary>
    private static AnyValue ReadNumber(JsonElement json)
    {
        var text = json.GetRawText();
        if (json.TryGetInt64(out var integer) && integer.ToString(CultureInfo.InvariantCulture) == text)
            return integer;
        if (json.TryGetDecimal(out var exact) && exact.ToString(CultureInfo.InvariantCulture) == text)
            return exact;
        return AnyValue.NumberText(text);
    }
}
