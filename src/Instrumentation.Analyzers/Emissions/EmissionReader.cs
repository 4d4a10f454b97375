using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>Makes an <see cref="Emission"/> of a call.</summary>
internal static partial class EmissionReader
{
    /// <summary>
    /// The emissions that <paramref name="call"/> makes: itself, or those that a wrapper makes of its arguments. None when
    /// it is neither, or does not name an event.
    /// </summary>
    public static IReadOnlyList<Emission> Read(IInvocationOperation call, Frame frame)
    {
        if (frame.Code.EmitterOf(call.TargetMethod) is not null || DictionaryOf(call, frame.Code.Emitters) is not null)
            return ReadEach(call, call.TargetMethod, frame);
        var found = new FoundEmissions();
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            ReadDelegate(call, frame, found);
        else
        {
            ReadWrapped(call, call.TargetMethod, (call, call.TargetMethod), frame, found);
            ReadHandedOn(call, call, frame, found);
            if (found.IsGivenUp && GivenUp(call, frame) is { } unknown)
                found.Add(unknown);
        }

        return found;
    }

    // Of a list of event objects that a loop sends, each with its own properties; of what a base sends for its types, that of each type.
    private static IReadOnlyList<Emission> ReadEach(IOperation call, IMethodSymbol target, Frame frame)
    {
        if (frame.Code.EmitterOf(target) is { Definition: { Style: EmitterStyle.Named, Event: { } name, Properties.Count: > 0 } } named
            && named.Argument(call, name) is { } said
            && Overrides.FramesOf(new Operand(said.Unwrapped(), frame)) is { Count: > 0 } frames)
        {
            return [.. frames.Select(inside => ReadOwn(call, target, inside)).OfType<Emission>()];
        }

        if (frame.Code.EmitterOf(target) is { Definition: { Style: EmitterStyle.Object, Event: { } parameter, EventObject: { } definition } } emitter
            && emitter.Argument(call, parameter) is { } given
            && EventObjectReader.Each(new Operand(given, frame), definition) is { } each)
        {
            return [.. each.Select(read => InObject(call, target, emitter, new Operand(given, frame), read))];
        }

        return ReadOwn(call, target, frame) is { } own ? [own] : [];
    }

    private static Emission? ReadOwn(IOperation call, IMethodSymbol target, Frame frame)
    {
        if (call is IInvocationOperation { Instance: { } made } dictionaried && DictionaryOf(dictionaried, frame.Code.Emitters) is { } dictionary)
            return TypedEventReader.Read(call, target, dictionary, new Operand(made, frame));
        if (frame.Code.EmitterOf(target) is not { } emitter)
            return null;
        if (emitter.Definition.Event is not { } parameter)
            return Named(call, target, emitter, frame, [Nameless(emitter, frame.PlaceOf(call))]);
        if (emitter.Argument(call, parameter) is not { } given)
            return null;

        var value = new Operand(given, frame);
        return emitter.Definition.Style switch
        {
            EmitterStyle.Typed => TypedEventReader.Read(call, target, emitter, value),
            EmitterStyle.Object => EventObjectReader.Read(value, emitter.Definition.EventObject!) is { } read ? InObject(call, target, emitter, value, read) : null,
            EmitterStyle.Snowplow => SnowplowEventReader.Read(call, target, emitter, value),
            EmitterStyle.Log => LogRecordReader.Read(call, target, emitter, frame),

            // The call of the delegate is what logs.
            EmitterStyle.DefinedLog => null,
            _ => Named(call, target, emitter, frame, NameReader.Read(value)),
        };
    }

    // A generated event that is turned into a dictionary is about to be sent by an SDK.
    private static Emitter? DictionaryOf(IInvocationOperation call, EmitterTable emitters) =>
        emitters.SendsTypes && call.Instance is not null && GeneratedTypes.DictionaryOf(call) is not null
            ? new Emitter(DeclaredEmitters.Dictionary, call.TargetMethod, default)
            : null;

    // `CapturePageView` always sends one name, and `Identify` none.
    private static EventName Nameless(Emitter emitter, IOperation place) =>
        emitter.Definition.FixedName is { } name ? EventName.Known(name, place) : EventName.None(place);

    private static Emission Named(IOperation call, IMethodSymbol target, Emitter emitter, Frame frame, IReadOnlyList<EventName> names) => new()
    {
        Call = call,
        Target = target,
        Emitter = emitter,
        Names = names,
        Bag = BagOf(call, emitter, frame),
        Keys = KeysOf(call, emitter, frame),
        MayBringKeys = Gives(call, emitter, emitter.Definition.KeyOptions, frame),
    };

    private static Emission InObject(IOperation call, IMethodSymbol target, Emitter emitter, Operand given, (IReadOnlyList<EventName> Names, PropertyBag Bag) read) => new()
    {
        Call = call,
        Target = target,
        Emitter = emitter,
        Names = read.Names,
        Bag = emitter.Definition.Properties.Count == 0 ? read.Bag : BagOf(call, emitter, given.Frame),
        Keys = KeysOf(call, emitter, given.Frame),
    };

    private static PropertyBag BagOf(IOperation call, Emitter emitter, Frame frame)
    {
        if (emitter.Definition.Unread is { } unread)
            return PropertyBag.Opaque(unread);
        var bag = PropertyBag.Empty;
        foreach (var parameter in emitter.Method.Parameters)
        {
            if (emitter.Definition.TakesProperties(parameter) && emitter.Argument(call, parameter.Name) is { } given)
                bag = bag.With(BagReader.Read(new Operand(given, frame)));
        }

        if (emitter.Definition.Single is var (keyParameter, valueParameter) && emitter.Argument(call, keyParameter) is { } key)
            bag = bag.With(InitializerReader.Pair(
                new Operand(key, frame), emitter.Argument(call, valueParameter) is { } value ? new Operand(value, frame) : null).At(frame.PlaceOf(key)));
        return Gives(call, emitter, emitter.Definition.Enrichment, frame) ? bag.Widened("an enrichment may change it") : bag;
    }

    private static IReadOnlyList<KeyArgument> KeysOf(IOperation call, Emitter emitter, Frame frame)
    {
        var keys = new List<KeyArgument>();
        foreach (var key in emitter.Definition.Keys)
        {
            if (emitter.Argument(call, key.Parameter) is { } value)
                keys.Add(new KeyArgument(key, new Operand(value, frame)));
        }

        return keys;
    }

    private static bool Gives(IOperation call, Emitter emitter, IReadOnlyList<string> parameters, Frame frame)
    {
        foreach (var parameter in parameters)
        {
            if (emitter.Argument(call, parameter) is { } given && !new Operand(given, frame).IsNull())
                return true;
        }

        return false;
    }
}
