using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Names that are put together of parts: known as far as each of them is.</summary>
internal static class JoinedName
{
    // A product of the conditions in the parts.
    private const int MaxNames = 16;

    // What texts are put together of again and again doubles each time.
    private const int MaxLength = 4096;

    /// <summary>Adds the names that <paramref name="value"/>, put together of <paramref name="parts"/>, may be to <paramref name="names"/>.</summary>
    public static void Read(Operand value, IReadOnlyList<TextPart> parts, FoundNames names, int depth)
    {
        var texts = new List<string> { "" };
        var place = value.Place;
        var (choices, isPossible, isFallback) = (0, false, false);
        EventName? awaited = null;
        foreach (var part in parts)
        {
            if (part.Hole is not { } hole)
            {
                texts = [.. texts.Select(start => start + part.Text)];
                continue;
            }

            var found = Filled(value.With(hole), names, depth);
            if (found.Any(static name => name is { Certainty: NameCertainty.Broken, IsNull: false }))
            {
                names.Add(new EventName(NameCertainty.Broken, null, value.Place));
                return;
            }

            // What nobody knows here, whatever callers say of the rest, is said here; and what the callers do not know either, at their calls.
            var unknown = found.Where(static name => name is { Certainty: not NameCertainty.Known, IsNull: false }).OrderBy(name => !IsOwn(value, name)).ThenBy(static name => name.Parameter is not null).ToList();
            if (unknown.Count > 0 && IsOwn(value, unknown[0]))
            {
                names.Add(Undecided(value, unknown[0]));
                return;
            }

            if (unknown.Count > 0 && (awaited is null || (awaited.Value.Parameter is not null && unknown[0].Parameter is null)))
                awaited = unknown[0];
            if (awaited is not null)
                continue;
            if (texts.Count * found.Count > MaxNames || texts[0].Length > MaxLength)
            {
                names.Add(Undecided(value, new EventName(NameCertainty.Computed, null, value.With(hole).Place)));
                return;
            }

            // A wrapper puts a prefix before what its caller gives: the caller's part is the one to look at.
            // Where the wrapper chooses between that and a name of its own, too: by itself it says nothing of what is put together with a parameter.
            if (value.Frame.Caller is not null)
                place = found.Select(static name => name.Place).Prepend(found.Count == 1 ? value.Site : value.With(hole).Place).FirstOrDefault(given => given.Syntax != value.Site.Syntax) ?? place;
            choices += found.Count > 1 ? 1 : 0;
            isPossible |= found.Any(static name => name.IsPossible);
            isFallback |= found.Any(static name => name.IsFallback);

            // Null is no text.
            texts = [.. texts.SelectMany(_ => found, static (start, name) => start + (name.Identifier ?? name.Text))];
        }

        if (awaited is { } left)
        {
            names.Add(Undecided(value, left));
            return;
        }

        // Of two choices, the same condition may decide both, so that not all that could be put together is ever sent.
        foreach (var text in texts)
            names.Add(EventName.Known(text, place) with { IsPossible = isPossible || choices > 1, IsFallback = isFallback });
    }

    /// <summary>
    /// A text that is not known, because <paramref name="part"/> of it is not. What stands for the text at the call of a wrapper is the place to look at, or else
    /// what is given for that part, as far as it is known there: of the call itself nothing is said, because the wrapper says it of its own.
    /// </summary>
    public static EventName Undecided(Operand value, EventName part) =>
        value.Place.Syntax != value.Site.Syntax || value.Frame.Caller is null ? new(NameCertainty.Computed, null, value.Place) { Parameter = part.Parameter }
        : part is { Certainty: NameCertainty.Unknown } && part.Place.Syntax != value.Site.Syntax ? part
        : new(NameCertainty.Computed, null, part.Place) { Parameter = part.Parameter };

    private static bool IsOwn(Operand value, EventName part) =>
        part.Parameter is null && (value.Frame.Caller is null || part.Place.Syntax == value.Site.Syntax);

    private static FoundNames Filled(Operand hole, FoundNames names, int depth)
    {
        var found = names.OfPart();
        if (JoinedText.OfConstant(hole.Operation) is { } text && EnumName.Of(hole.Operation.Unwrapped()) is null)
            found.Add(EventName.Known(text, hole.Place));
        else
            NameReader.Read(hole, found, depth);

        // A variable that is asked may hold no null any more where it is sent: `if (end == null) return;`.
        if (Variable.IsTested(hole.Operation.Unwrapped()) && found.Any(static name => !name.IsNull))
            found.RemoveAll(static name => name.IsNull);
        return found;
    }
}
