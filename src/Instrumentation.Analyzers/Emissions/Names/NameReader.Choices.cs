using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

// Names among which something chooses: conditions, the arms of a switch, what a method may return, the elements of a table.
internal static partial class NameReader
{
    private static void ReadConditional(Operand value, IConditionalOperation conditional, IOperation whenFalse, List<EventName> names, int depth)
    {
        var start = names.Count;
        var holds = KnownCondition.Holds(value.With(conditional.Condition), depth: 0);
        if (holds != false && conditional.WhenTrue.Unwrapped() is not IThrowOperation)
            Read(value.With(conditional.WhenTrue), names, depth);
        if (holds != true && whenFalse.Unwrapped() is not IThrowOperation)
            Read(value.With(whenFalse), names, depth);
        Place(names, start, GivenChoice.AskedBy(value) is { } asked ? GivenChoice.PlaceOf(asked) : null);
    }

    private static void ReadArms(Operand value, ISwitchExpressionOperation choice, List<EventName> names, int depth)
    {
        var start = names.Count;
        var asked = value.With(choice.Value);
        foreach (var arm in choice.Arms)
        {
            if (arm.Value.Unwrapped() is not IThrowOperation && ConstantChoice.Takes(asked, choice, arm) != false && !ConstantChoice.IsNeverTaken(choice, arm))
                Read(value.With(arm.Value), names, depth);
        }

        Place(names, start, GivenChoice.PlaceOf(asked));
    }

    private static void ReadReturned(Operand call, IReadOnlyList<Operand> returned, List<EventName> names, int depth)
    {
        var start = names.Count;
        var asked = GivenChoice.AskedFor(returned);
        if (asked is { } decider && returned.Count > 1 && GivenChoice.IsGiven(decider) is { } parameter)
        {
            names.Add(new EventName(NameCertainty.Forwarded, null, call.Place) { Parameter = parameter });
            return;
        }

        ReadAll(call, returned, names, depth);
        Place(names, start, call.Frame.Caller is not null && asked is { } known ? GivenChoice.PlaceOf(known) : null);
    }

    // Who chooses among names by what is given to a wrapper is told where that is given.
    private static void Place(List<EventName> names, int start, IOperation? place)
    {
        for (var i = start; i < names.Count && place is not null; i++)
            names[i] = names[i] with { Place = place };
    }

    private static void ReadElements(Operand use, IReadOnlyList<Operand> elements, List<EventName> names, int depth)
    {
        var start = names.Count;
        ReadAll(use, elements, names, depth);
        Place(names, start, GivenChoice.AskedBy(use) is { } asked ? GivenChoice.PlaceOf(asked) : null);
        for (var i = start; i < names.Count && elements.Count > 1 && !Elements.AreAllUsed(use.Operation); i++)
            names[i] = names[i] with { IsPossible = true };
    }
}
