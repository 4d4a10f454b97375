namespace Instrumentation.Analyzers.Emissions;

/// <summary>The templates of log messages, <c>"Order {OrderId} costs {Amount:N2}"</c>.</summary>
internal static class MessageTemplate
{
    /// <summary>The hole whose value Azure Monitor takes for the name of a custom event.</summary>
    public const string CustomEvent = "microsoft.custom_event.name";

    /// <summary>The names of the holes, in order.</summary>
    public static IEnumerable<string> Names(string template)
    {
        for (var start = template.IndexOf('{'); start >= 0 && start + 1 < template.Length; start = template.IndexOf('{', start))
        {
            // `{{` is a brace.
            if (template[start + 1] == '{')
            {
                start += 2;
                continue;
            }

            var end = template.IndexOf('}', start);
            if (end < 0)
                yield break;
            var name = template.Substring(start + 1, end - start - 1).TrimStart('@', '$');
            var format = name.IndexOfAny([',', ':']);
            yield return format < 0 ? name : name.Substring(0, format);
            start = end;
        }
    }
}
