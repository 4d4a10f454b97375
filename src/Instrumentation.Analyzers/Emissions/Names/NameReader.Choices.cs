using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

// Names among which something chooses: type arguments, conditions, the arms of a switch, what a method may return, the elements of a table.
internal static partial class NameReader
{
    private static void ReadConditional(Operand value, IConditionalOperation conditional, IOperation whenFalse, FoundNames names, int depth)
    {
        var start = names.Count;
        var holds = KnownCondition.Holds(value.With(conditional.Condition), depth: 0);
        if (holds != false && conditional.WhenTrue.Unwrapped() is not IThrowOperation)
            Read(value.With(conditional.WhenTrue), names, depth);
        if (holds != true && whenFalse.Unwrapped() is not IThrowOperation)
            Read(value.With(whenFalse), names, depth);
        Place(names, start, GivenChoice.AskedBy(value) is { } asked ? GivenChoice.PlaceOf(asked) : null);
    }

    private static void ReadArms(Operand value, ISwitchExpressionOperation choice, FoundNames names, int depth)
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

    private static void ReadTypeParameter(Operand value, ITypeParameterSymbol asked, FoundNames names, int depth)
    {
        var type = value.Frame.TypeArgument(asked);
        var start = names.Count;
        var isOfType = value.Operation is IPropertyReferenceOperation { Instance: ITypeOfOperation };
        var place = TypeParameterName.PlaceOf(value, type);
        if (type is ITypeParameterSymbol unknown && value.Frame.Code.Wrappers.MayForward(unknown))
            names.Add(new EventName(NameCertainty.Forwarded, null, place));
        else if (isOfType && type is INamedTypeSymbol { Arity: 0, ContainingType: not { Arity: > 0 } })
            names.Add(EventName.Known(type.Name, place));
        else if (!isOfType && type is INamedTypeSymbol named && TypeParameterName.Of(value, named) is { } said)
            ReadAll(value, said, names, depth);
        else
            names.Add(new EventName(isOfType ? NameCertainty.Computed : NameCertainty.Unknown, null, place));
        for (var i = start; i < names.Count; i++)
            names[i] = names[i] with { Place = place, IsOfCall = true };
    }

    private static void ReadReturned(Operand call, IReadOnlyList<Operand> returned, FoundNames names, int depth)
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
    private static void Place(FoundNames names, int start, IOperation? place)
    {
        for (var i = start; i < names.Count && place is not null; i++)
            names[i] = names[i] with { Place = place };
    }

    // `foreach (var name in names) sdk.Track(name)`, of a parameter: who gives it is asked for what is in it.
    private static EventName? ReadGivenList(Operand given, IParameterReferenceOperation list) =>
        given.Frame.Argument(list.Parameter) is not null ? new EventName(NameCertainty.Unknown, null, given.Place) { IsOfCall = true }
        : TakenOne.IsCalled(list, given.Frame.Code.Wrappers) ? new EventName(NameCertainty.Forwarded, null, given.Place) { Parameter = list.Parameter }
        : null;

    private static void ReadElements(Operand use, IReadOnlyList<Operand> elements, FoundNames names, int depth)
    {
        var start = names.Count;
        ReadAll(use, elements, names, depth);
        Place(names, start, GivenChoice.AskedBy(use) is { } asked ? GivenChoice.PlaceOf(asked) : null);
        for (var i = start; i < names.Count && elements.Count > 1 && !Elements.AreAllUsed(use.Operation); i++)
            names[i] = names[i] with { IsPossible = true };
    }
}
