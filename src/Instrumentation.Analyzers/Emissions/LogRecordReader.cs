using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// Reads log records whose event id has a name, such as <c>logger.LogInformation(new EventId(1, "order_placed"), "… {Amount}", amount)</c>, and those of
/// which the message itself says that they are a custom event: <c>logger.LogInformation("{microsoft.custom_event.name} {amount}", "order_placed", amount)</c>.
/// </summary>
internal static class LogRecordReader
{
    /// <summary>The emission of a record that <paramref name="call"/> logs; null when it has no name that can be read: an ordinary log record.</summary>
    public static Emission? Read(IOperation call, IMethodSymbol target, Emitter emitter, Frame frame)
    {
        var id = emitter.Definition.Event == "eventId" && emitter.Argument(call, "eventId") is { } given ? new Operand(given, frame) : (Operand?)null;
        if (emitter.Argument(call, "message") is { } message)
        {
            var values = emitter.Argument(call, "args") is { } list && new Operand(list, frame).Resolved() is { Operation: IArrayCreationOperation { Initializer.ElementValues: var elements } } array
                ? elements.Select(array.With).ToList()
                : null;
            return Read(call, target, emitter, new Operand(message, frame), values, id);
        }

        if (id is not { } named || NameOf(named) is not { } name)
            return null;
        var state = emitter.Argument(call, "state") is { Type: { } type } written && BagType.Is(type)
            ? BagReader.Read(new Operand(written, frame))
            : PropertyBag.Opaque("it has no constant message template").At(named.Place);
        return Of(call, target, emitter, NamesIn(name, named), state.With(LogScope.Around(call, frame)).At(state.Place ?? named.Place));
    }

    /// <summary>The emission of a record that a delegate logs which was defined beforehand; null for any other delegate.</summary>
    public static Emission? ReadDefined(IInvocationOperation call, Frame frame)
    {
        if (call.Instance is not { } instance
            || new Operand(instance, frame).Resolved() is not { Operation: IInvocationOperation { TargetMethod: var define } made } defined
            || !frame.Code.Emitters.MayEmit(define.Name)
            || frame.Code.EmitterOf(define) is not { Definition.Style: EmitterStyle.DefinedLog } emitter
            || emitter.Argument(made, "formatString") is not { } template)
        {
            return null;
        }

        // The logger comes first, and the exception last.
        var values = call.Arguments.Where(static argument => argument.Parameter is not null)
            .OrderBy(static argument => argument.Parameter!.Ordinal)
            .Skip(1)
            .Take(call.Arguments.Length - 2)
            .Select(argument => new Operand(argument.Value, frame))
            .ToList();
        var id = emitter.Definition.Event == "eventId" && emitter.Argument(made, "eventId") is { } given ? defined.With(given) : (Operand?)null;
        return Read(call, call.TargetMethod, emitter, defined.With(template), values, id);
    }

    private static Emission? Read(IOperation call, IMethodSymbol target, Emitter emitter, Operand message, IReadOnlyList<Operand>? values, Operand? id)
    {
        var place = IsElsewhere(message, call) ? message.Frame.PlaceOf(call) : message.Frame.PlaceOf(message.Operation);
        var holes = message.Operation.ConstantText() is { } template ? MessageTemplate.Names(template).ToList() : null;
        if (holes?.IndexOf(MessageTemplate.CustomEvent) is { } at and >= 0)
        {
            var isSaid = at < values?.Count;
            IReadOnlyList<EventName> names = isSaid ? NameReader.Read(values![at]) : [new EventName(NameCertainty.Unknown, null, place)];
            var sent = emitter with { Definition = emitter.Definition with { NamesOthers = false } };
            return Of(call, target, sent, names, Entries(holes, values, place).With(LogScope.Around(call, message.Frame)).At(place));
        }

        if (id is not { } named || NameOf(named) is not { } name)
            return null;
        var bag = holes is null ? PropertyBag.Opaque("it has no constant message template") : Entries(holes, values, place).With(LogScope.Around(call, message.Frame));
        return Of(call, target, emitter, IsElsewhere(named, call) ? At(named.Frame.PlaceOf(call), NameReader.Read(name)) : NamesIn(name, named), bag.At(place));
    }

    private static Emission Of(IOperation call, IMethodSymbol target, Emitter emitter, IReadOnlyList<EventName> names, PropertyBag bag) => new()
    {
        Call = call,
        Target = target,
        Emitter = emitter,
        Names = names,
        Bag = bag,
        Keys = [],
    };

    // What several calls share, is said at each of them.
    private static IReadOnlyList<EventName> NamesIn(Operand name, Operand id) =>
        IsElsewhere(name, id.Operation) ? At(id.Place, NameReader.Read(name)) : NameReader.Read(name);

    private static IReadOnlyList<EventName> At(IOperation place, IEnumerable<EventName> names) => [.. names.Select(name => name with { Place = place })];

    private static bool IsElsewhere(Operand part, IOperation whole) => !ReferenceEquals(part.Operation.Body(), whole.Body());

    private static Operand? NameOf(Operand id) => IdOf(id) is { Operation: IObjectCreationOperation { Type.Name: "EventId" } } made
        && BaseArgument.Of(made, "name", static _ => false) is { } name && !name.IsNull() ? name : null;

    private static Operand IdOf(Operand id) => id.Resolved() switch
    {
        { Operation: IPropertyReferenceOperation kept } held when ReadonlyField.InitializerOf(kept) is { } initializer => held.With(initializer.Unwrapped()),
        { Operation: IPropertyReferenceOperation { Property: { IsStatic: true, GetMethod: { } getter } } made } asked
            when asked.Frame.Code.BodyOf(getter) is { } body && asked.Frame.Enter(getter, made) is { } inside && ReturnedValues.Of(body).Take(2).ToList() is { Count: 1 } returned =>
            new Operand(returned[0].Unwrapped(), inside),
        var value => value,
    };

    private static PropertyBag Entries(IReadOnlyList<string> holes, IReadOnlyList<Operand>? values, IOperation place)
    {
        var entries = new List<BagEntry>();
        for (var i = 0; i < holes.Count; i++)
        {
            if (holes[i] != MessageTemplate.CustomEvent)
                entries.Add(new BagEntry(holes[i], place, i < values?.Count ? values[i] : null) { MayBeRenamed = true });
        }

        return new PropertyBag(BagState.Known, entries);
    }
}
