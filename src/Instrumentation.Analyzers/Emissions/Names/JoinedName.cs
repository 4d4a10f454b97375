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
        var unread = new List<EventName>();
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

            var others = found.Where(static name => name.Certainty != NameCertainty.Known).ToList();
            if (others.Count == 0 && texts.Count * found.Count > MaxNames)
                others.Add(new EventName(NameCertainty.Computed, null, value.Place));
            unread.AddRange(others);

            // A wrapper puts a prefix before what its caller gives: the caller's part is the one to look at.
            if (IsOfCaller(value, found[0]) && found.Count == 1)
                place = found[0].Place;
            if (unread.Count == 0)
                texts = [.. texts.SelectMany(_ => found, static (start, name) => start + (name.Identifier ?? name.Text))];
        }

        if (unread.Count > 0)
            names.Add(Unread(value, unread));
        else
            names.AddRange(texts.Select(text => EventName.Known(text, place)));
    }

    // What only a caller lacks is said where it calls. What nobody knows in the method itself, whatever its callers give, is said there, once.
    private static EventName Unread(Operand value, List<EventName> unread)
    {
        var own = unread.Where(name => name.Parameter is null && !IsOfCaller(value, name)).ToList();
        return own.Count > 0 ? new EventName(NameCertainty.Computed, null, value.Place)
            : IsOfCaller(value, unread[0]) ? unread[0]
            : new EventName(NameCertainty.Computed, null, value.Place) { Parameter = unread[0].Parameter };
    }

    private static bool IsOfCaller(Operand value, EventName name) => value.Frame.Caller is not null && name.Place.Syntax != value.Place.Syntax;

    private static List<EventName> Filled(Operand hole, int depth)
    {
        if (JoinedText.OfConstant(hole.Operation) is { } text && EnumName.Of(hole.Operation.Unwrapped()) is null)
            return [EventName.Known(text, hole.Place)];
        var found = new List<EventName>();
        NameReader.Read(hole, found, depth);
        return found;
    }
}
