using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// Reads the events that Snowplow's builders make. A self-describing event is what its schema says; a structured one has
/// only an action, which may be anything; page and screen views are kinds. Entities are no events, but bring properties.
/// </summary>
internal static class SnowplowEventReader
{
    private const string OwnMembers = "Snowplow has members of its own for them";

    /// <summary>The emission of <paramref name="given"/>; null when it is none of these events.</summary>
    public static Emission? Read(IOperation call, IMethodSymbol target, Emitter emitter, Operand given)
    {
        if (BuilderChain.Of(given) is not { } chain || chain.Start.Operation is not IObjectCreationOperation { Type: INamedTypeSymbol type } || !IsOfSnowplow(type))
            return Unread(call, target, emitter, given);
        return type.Name switch
        {
            "SelfDescribing" or "Unstructured" => SelfDescribing(call, target, emitter, given, chain),
            "Structured" when chain.Argument("SetAction") is { } action => Made(call, target, emitter, given, chain, EventKind.Track, NameReader.Read(action)),
            "PageView" => Made(call, target, emitter, given, chain, EventKind.Page, [EventName.None(given.Place)]),
            "ScreenView" or "MobileScreenView" => Made(
                call,
                target,
                emitter,
                given,
                chain,
                EventKind.Screen,
                (chain.Argument("SetName") ?? BaseArgument.Of(chain.Start, "name", IsOfSnowplow)) is { } name ? NameReader.Read(name) : [EventName.None(given.Place)]),
            _ => null,
        };
    }

    private static Emission SelfDescribing(IOperation call, IMethodSymbol target, Emitter emitter, Operand given, BuilderChain chain)
    {
        var data = (chain.Argument("SetEventData") ?? BaseArgument.Of(chain.Start, "eventData", IsOfSnowplow))?.Resolved();
        var schema = data is { } json ? BaseArgument.Of(json, "schema", IsOfSnowplow) : null;
        var properties = data is { } made ? BaseArgument.Of(made, "data", IsOfSnowplow) : null;
        var bag = schema is null ? PropertyBag.Opaque("it is built elsewhere") : BagReader.Read(properties);
        return new Emission
        {
            Call = call,
            Target = target,
            Emitter = emitter,
            Names = schema is { } name && !chain.IsToldElsewhere ? NameReader.Read(name) : [new EventName(NameCertainty.Unknown, null, given.Place)],
            Bag = (chain.Calls("SetCustomContext") ? bag.Widened("its entities may bring more") : bag).At(properties?.Place ?? given.Place),
            Keys = [],
        };
    }

    // Nobody sees it made, but its type says that it is an event with a schema.
    private static Emission? Unread(IOperation call, IMethodSymbol target, Emitter emitter, Operand given)
    {
        if (given.Operation.Unwrapped() is not { Type: INamedTypeSymbol { Name: "SelfDescribing" or "Unstructured" } type } || !IsOfSnowplow(type))
            return null;
        var value = given.Resolved();
        var parameter = value.Operation is IParameterReferenceOperation reference && value.Frame.Code.Wrappers.MayForward(reference.Parameter, reference) ? reference.Parameter : null;
        return value.Operation.IsNull() || value.Operation is IInvalidOperation ? null : new Emission
        {
            Call = call,
            Target = target,
            Emitter = emitter,
            Names = [new EventName(parameter is null ? NameCertainty.Unknown : NameCertainty.Forwarded, null, given.Place) { Parameter = parameter }],
            Bag = (parameter is null ? PropertyBag.Opaque("it is built elsewhere") : PropertyBag.FromCaller("it comes from the caller")).At(given.Place),
            Keys = [],
        };
    }

    private static Emission Made(
        IOperation call, IMethodSymbol target, Emitter emitter, Operand given, BuilderChain chain, EventKind kind, IReadOnlyList<EventName> names) => new()
        {
            Call = call,
            Target = target,
            Emitter = emitter with { Definition = emitter.Definition with { Kind = kind, NamesOthers = true } },
            Names = chain.IsToldElsewhere ? [new EventName(NameCertainty.Unknown, null, given.Place)] : names,
            Bag = PropertyBag.Opaque(OwnMembers).At(given.Place),
            Keys = [],
        };

    private static bool IsOfSnowplow(INamedTypeSymbol type) => OutermostNamespace.Of(type) is "Snowplow" or "SnowplowTracker";
}
