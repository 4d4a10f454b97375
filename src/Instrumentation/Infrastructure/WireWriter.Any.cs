using System.Text;
using System.Text.Json;

namespace Instrumentation.Infrastructure;

/// <content>Values of any type.</content>
public static partial class WireWriter
{
    /// <summary>Any JSON value.</summary>
    /// <param name="writer">Stands inside a list, or after a name.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, AnyValue value)
    {
        switch (value.Kind)
        {
            case AnyValueKind.Text:
                writer.WriteStringValue(value.Text);
                break;
            case AnyValueKind.Boolean:
                writer.WriteBooleanValue(value.Scalar.Boolean);
                break;
            case AnyValueKind.Integer:
                writer.WriteNumberValue(value.Scalar.Integer);
                break;
            case AnyValueKind.Number:
                WriteValue(writer, value.Scalar.Number);
                break;
            case AnyValueKind.Decimal:
                writer.WriteNumberValue(value.Scalar.Decimal);
                break;
            case AnyValueKind.NumberText:
                writer.WriteRawValue(value.Text!, skipInputValidation: true);
                break;
            case AnyValueKind.Uuid:
                writer.WriteStringValue(value.Scalar.Uuid);
                break;
            case AnyValueKind.Timestamp:
                WriteValue(writer, new DateTimeOffset(value.Scalar.Timestamp));
                break;
            case AnyValueKind.List:
                WriteList(writer, value.Node!);
                break;
            case AnyValueKind.Map:
                WriteMap(writer, value.Node!);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    internal static string ToJson(AnyValue value)
    {
        var invalidBefore = InvalidValues.Take();
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, WireJson.Options))
            WriteValue(writer, value);

        // Looking at a value is not writing it to the log.
        InvalidValues.Take();
        InvalidValues.Add(invalidBefore);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    private static void WriteList(Utf8JsonWriter writer, AnyNode list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
            WriteValue(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, AnyNode map)
    {
        writer.WriteStartObject();
        for (var i = 0; i < map.Items.Length; i++)
        {
            writer.WritePropertyName(map.Names![i]);
            WriteValue(writer, map.Items[i]);
        }

        writer.WriteEndObject();
    }
}
