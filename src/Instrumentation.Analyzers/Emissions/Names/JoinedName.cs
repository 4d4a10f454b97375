using Instrumentation.Analyzers.Emissions.Values;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Names that are put together of parts: known as far as each of them is.</summary>
internal static class JoinedName
{
    // A product of the conditions in the parts.
    private const int MaxNames = 16;

    /// <summary>Adds the names that <paramref name="value"/>, put together of <paramref name="parts"/>, may be to <paramref name="names"/>.</summary>
    public static void Read(Operand value, IReadOnlyList<TextPart> parts, List<EventName> names, int depth)
    {
        var texts = new List<string> { "" };
        var place = value.Place;
        foreach (var part in parts)
        {
            if (part.Hole is not { } hole)
            {
                texts = [.. texts.Select(start => start + part.Text)];
                continue;
            }

            var found = Filled(value.With(hole), depth);
            if (found.Any(static name => name.Certainty == NameCertainty.Broken))
            {
                names.Add(new EventName(NameCertainty.Broken, null, value.Place));
                return;
            }

            if (found.FirstOrDefault(static name => name.Parameter is not null).Parameter is { } parameter)
            {
                names.Add(new EventName(NameCertainty.Computed, null, value.Place) { Parameter = parameter });
                return;
            }

            if (found.Any(static name => name.Certainty != NameCertainty.Known) || texts.Count * found.Count > MaxNames)
            {
                names.Add(new EventName(NameCertainty.Computed, null, value.Place));
                return;
            }

            // A wrapper puts a prefix before what its caller gives: the caller's part is the one to look at.
            if (value.Frame.Caller is not null && found.Count == 1 && found[0].Place.Syntax != value.Place.Syntax)
                place = found[0].Place;
            texts = [.. texts.SelectMany(_ => found, static (start, name) => start + (name.Identifier ?? name.Text))];
        }

        foreach (var text in texts)
            names.Add(EventName.Known(text, place));
    }

    private static List<EventName> Filled(Operand hole, int depth)
    {
        if (JoinedText.OfConstant(hole.Operation) is { } text && EnumName.Of(hole.Operation.Unwrapped()) is null)
            return [EventName.Known(text, hole.Place)];
        var found = new List<EventName>();
        NameReader.Read(hole, found, depth);
        return found;
    }
}
