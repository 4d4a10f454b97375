using System.Globalization;
using System.Text;

namespace Instrumentation.Benchmarks.Synthetic;

/// <summary>
/// Writes plans of any size that look like real ones: two thirds of the properties come from the dictionary, one third
/// is an event's own, with descriptions, units, enums and a key, in the mix that public plans of several hundred events show.
/// </summary>
internal static class SyntheticPlan
{
    private static readonly string[] Verbs = ["Viewed", "Clicked", "Submitted", "Opened", "Closed", "Started", "Completed", "Failed"];
    private static readonly string[] Nouns = ["Checkout", "Profile", "Course", "Lesson", "Invoice", "Search", "Message", "Dialog", "Upload", "Report"];

    /// <summary>A plan of <paramref name="events"/> events which have <paramref name="properties"/> properties in all.</summary>
    public static string Write(int events, int properties, string id = "synthetic")
    {
        var text = new StringBuilder();
        text.Append("format: 1\nplan: ").Append(id).Append("\nversion: 7\nowner: growth-data\n");
        text.Append("naming: { events: any, properties: any }\n");
        text.Append("sources:\n  api: { kind: server, description: The public site }\n  web: { kind: client, description: The pages }\n");
        text.Append("properties:\n");
        text.Append("  user_id: { type: string, key: user, pii: pseudonymous, description: The account }\n");
        text.Append("  session_id: { type: string, key: session, origin: web, description: One visit }\n");
        const int Dictionary = 400;
        for (var i = 0; i < Dictionary; i++)
            text.Append("  ").Append(DictionaryProperty(i)).Append('\n');
        text.Append("common: [user_id, session_id]\nevents:\n");
        for (var i = 0; i < events; i++)
            AppendEvent(text, i, properties / events + (i < properties % events ? 1 : 0), Dictionary);
        return text.ToString();
    }

    /// <summary>The same plan after somebody edited the description of the event in the middle.</summary>
    public static string EditOneEvent(string plan, int events, int edit) =>
        plan.Replace(
            EventDescription(events / 2),
            string.Create(CultureInfo.InvariantCulture, $"{EventDescription(events / 2)}, edited {edit} times"),
            StringComparison.Ordinal);

    private static void AppendEvent(StringBuilder text, int index, int count, int dictionary)
    {
        text.Append("  ").Append(EventName(index)).Append(":\n");
        text.Append("    description: ").Append(EventDescription(index)).Append('\n');
        text.Append("    trigger: The server confirmed it\n    sources: [api]\n    properties:\n");
        for (var i = 0; i < count; i++)
        {
            var number = (index * 7) + (i * 131);
            if (i % 3 != 2)
            {
                text.Append("      ").Append(DictionaryName((number + (i * 17)) % dictionary)).Append(i % 2 == 0 ? ": required\n" : ": optional\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"      own_value_{i}: {{ type: {OwnType(number)}, required: {(i % 2 == 0 ? "true" : "false")}, description: Only this event has it }}\n");
        }
    }

    private static string EventName(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Nouns[index % Nouns.Length].ToLowerInvariant()}_{Verbs[index / Nouns.Length % Verbs.Length].ToLowerInvariant()}_{index}");

    private static string EventDescription(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Nouns[index % Nouns.Length]} number {index} was {Verbs[index % Verbs.Length].ToLowerInvariant()} by a person who is signed in");

    private static string DictionaryName(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Nouns[index % Nouns.Length].ToLowerInvariant()}_attribute_{index}");

    private static string DictionaryProperty(int index) => (index % 8) switch
    {
        0 => $"{DictionaryName(index)}: {{ type: integer, unit: ms, min: 0, description: Since the step before }}",
        1 => $"{DictionaryName(index)}: {{ type: boolean, description: Whether the person asked for it }}",
        2 => $"{DictionaryName(index)}: {{ type: string, enum: [small, medium, large, other], description: The size that was chosen }}",
        3 => $"{DictionaryName(index)}: {{ type: number, description: How much of it was seen }}",
        4 => $"{DictionaryName(index)}: {{ type: timestamp, description: When the other side saw it }}",
        5 => $"{DictionaryName(index)}: {{ type: list<string>, description: The labels at that time }}",
        _ => $"{DictionaryName(index)}: {{ type: string, max_length: 200, description: What the page was called }}",
    };

    private static string OwnType(int number) => (number % 5) switch
    {
        0 => "integer",
        1 => "boolean",
        2 => "number",
        _ => "string",
    };
}
