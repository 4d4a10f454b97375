using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads events that an SDK wants in an object of its own, such as <c>new EventTelemetry("x") { Properties = { … } }</c>.</summary>
internal static class EventObjectReader
{
    /// <summary>Name and properties; null when the object is of another type and so names no event.</summary>
    public static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(Operand given, EventObjectDefinition definition) => Read(given, definition, depth: 0);

    /// <summary>
    /// The same of each object that a loop takes out of a list and sends; null where it sends no such one, or may skip some. What is done with each in the loop before
    /// it is sent, the objects do not say.
    /// </summary>
    public static IReadOnlyList<(IReadOnlyList<EventName> Names, PropertyBag Bag)>? Each(Operand given, EventObjectDefinition definition)
    {
        var taken = given.With(given.Operation.Unwrapped());
        if (Variable.Of(taken.Operation) is not { } variable || Elements.Of(taken) is not { Count: > 0 } elements || !Elements.AreAllUsed(taken.Operation))
            return null;
        var isAsMade = Mentions.In(taken.Operation.Body()).Of(variable).Count(static use => use is not IVariableDeclaratorOperation) == 1;
        var isRenamed = !isAsMade && EventObjectName.IsRenamed(taken, definition);
        var found = new List<(IReadOnlyList<EventName>, PropertyBag)>();
        foreach (var element in elements)
        {
            if (Read(element, definition, depth: 0) is not var (names, bag))
                return null;
            names = isRenamed ? [new EventName(NameCertainty.Unknown, null, given.Place)]
                : taken.Frame.Caller is null ? [.. names.Select(name => name with { Place = given.Place })]
                : names;
            found.Add((names, (isAsMade ? bag : PropertyBag.Opaque("it is filled in a loop")).At(taken.Frame.Caller is null ? given.Place : bag.Place ?? element.Place)));
        }

        return found;
    }

    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(Operand given, EventObjectDefinition definition, int depth)
    {
        var value = given.Resolved();
        if (value.Operation.IsNull() || value.Operation is IInvalidOperation || depth > MemberBags.MaxDepth)
            return null;
        switch (value.Operation)
        {
            case IObjectCreationOperation or IDefaultValueOperation:
                return definition.Is(value.Operation.Type) && EventObjectName.Of(value, given, definition) is { } names ? (names, BagOf(value, given, definition).At(given.Place)) : null;
            case IInvocationOperation call when BagFunction.OnlyResult(call, value.Frame) is { } returned:
                return Read(returned, definition, depth + 1) is { } made ? AsHeld(made, given, definition) : null;
            case IInvocationOperation call when GivenBack.Of(call, value.Frame) is { } back:
                return Read(value.With(back.Value), definition, depth + 1) is { } filled ? AsHeld(AsReturned(filled, value, back, definition), given, definition) : null;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return OneOf([value.With(conditional.WhenTrue), value.With(whenFalse)], given, definition, depth);
            case ILocalReferenceOperation when TakenOne.Given(value) is { Operation: IParameterReferenceOperation list } && value.Frame.Argument(list.Parameter) is null && TakenOne.IsCalled(list, value.Frame.Code.Wrappers):
                return ([new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = list.Parameter }], PropertyBag.FromCaller("it comes from the caller"));
            case ILocalReferenceOperation { Local: var local }
                when ValueWalk.At(value.Operation, local) is { MayBeInitial: false, MayBeOther: false, Values: { Count: > 0 } assigned }:
                return OneOf(assigned.Select(value.With), given, definition, depth);
            case IParameterReferenceOperation parameter when value.Frame.Code.Wrappers.MayForward(parameter.Parameter, parameter):
                return ([new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = parameter.Parameter }], PropertyBag.FromCaller("it comes from the caller"));
            default:
                return definition.Is(value.Operation.Type) || definition.Is(given.Operation.Type) ? ([new EventName(NameCertainty.Unknown, null, value.Place)], PropertyBag.Opaque("it is built elsewhere")) : null;
        }
    }

    // None is sent where the variable is null, so that this is no way that says anything of the event.
    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? OneOf(
        IEnumerable<Operand> possible, Operand given, EventObjectDefinition definition, int depth)
    {
        (IReadOnlyList<EventName> Names, PropertyBag Bag)? found = null;
        foreach (var value in possible)
        {
            if (value.Operation.Unwrapped() is IThrowOperation || Read(value, definition, depth + 1) is not { } read)
                continue;
            found = found is { } other ? ([.. other.Names, .. read.Names], BagChoice.Of(other.Bag, read.Bag)) : read;
        }

        return found is { } sent ? AsHeld(sent, given, definition) : null;
    }

    // What is made elsewhere, a variable holds here, and more may have been put into it since.
    private static (IReadOnlyList<EventName> Names, PropertyBag Bag) AsHeld(
        (IReadOnlyList<EventName> Names, PropertyBag Bag) made, Operand given, EventObjectDefinition definition)
    {
        var variable = Variable.Of(given.Operation.Unwrapped());
        var bag = variable is null ? made.Bag
            : definition.IsBag ? BagReader.Read(given)
            : definition.BagMembers.Count > 0 && definition.BagParameters.Count == 0 ? MemberBags.Read(given, definition.BagMembers, depth: 0)
            : made.Bag;
        IReadOnlyList<EventName> names = EventObjectName.IsRenamed(given, definition) ? [new EventName(NameCertainty.Unknown, null, given.Place)] : made.Names;
        return (names, bag.At(given.Place));
    }

    // `telemetry.WithVisit(visit)` on several ways, each of which returns what it was given.
    private static (IReadOnlyList<EventName> Names, PropertyBag Bag) AsReturned(
        (IReadOnlyList<EventName> Names, PropertyBag Bag) given, Operand returned, GivenBack back, EventObjectDefinition definition)
    {
        var bag = definition.IsBag ? BagReader.Read(returned)
            : definition.BagMembers.Count > 0 && definition.BagParameters.Count == 0 ? MemberBags.Read(returned, definition.BagMembers, depth: 0)
            : given.Bag;
        return (EventObjectName.IsRenamed(back.Returned, definition) ? [new EventName(NameCertainty.Unknown, null, returned.Place)] : given.Names, bag.At(returned.Place));
    }

    private static PropertyBag BagOf(Operand made, Operand given, EventObjectDefinition definition)
    {
        if (definition.IsBag)
            return BagReader.Read(given);
        var bag = PropertyBag.Empty;
        foreach (var parameter in definition.BagParameters)
        {
            if (BaseArgument.Of(made, parameter, definition.IsItself) is { } properties)
                bag = bag.With(BagReader.Read(properties));
        }

        return definition.BagMembers.Count == 0 ? bag : bag.With(MemberBags.Read(given, definition.BagMembers, depth: 0));
    }
}
