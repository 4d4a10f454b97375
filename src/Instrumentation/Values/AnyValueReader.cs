using System.Globalization;
using System.Text.Json;

namespace Instrumentation;

/// <summary>Copies JSON into values.</summary>
internal static class AnyValueReader
{
    public static AnyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => AnyValue.List(json.EnumerateArray().Select(Read)),
        JsonValueKind.Object => AnyValue.Map(json.EnumerateObject().Select(member => new KeyValuePair<string, AnyValue>(member.Name, Read(member.Value)))),
        _ => AnyValue.Null,
    };

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
