using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

// The emissions that others make of a call's arguments: delegates, and methods that pass their parameters on.
internal static partial class EmissionReader
{
    // `Action<string> send = name => analytics.Track(name); send("signup");`
    private static void ReadDelegate(IInvocationOperation call, Frame frame, FoundEmissions found)
    {
        // `Action<string> send = analytics.Track; send("signup");`
        if (BagFunction.GroupOf(call, frame) is { Method: var method } && frame.Code.EmitterOf(method) is not null)
        {
            found.AddRange(ReadEach(call, method, frame));
            return;
        }

        if (BagFunction.Of(call, frame) is not var (body, _, inside))
        {
            if (LogRecordReader.ReadDefined(call, frame) is { } logged)
                found.Add(logged);
            return;
        }

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (!found.AreEnough
                && operation is IInvocationOperation inner
                && frame.Code.Emitters.MayEmit(inner.TargetMethod.Name)
                && ReadOwn(inner, inner.TargetMethod, frame)?.IsForwarded == true
                && ReadOwn(inner, inner.TargetMethod, inside) is { } emission)
            {
                found.Add(emission.Through(call, call.TargetMethod));
            }
        }
    }

    private static void ReadWrapped(IOperation call, IMethodSymbol target, (IOperation Call, IMethodSymbol Target) outermost, Frame frame, FoundEmissions found)
    {
        var only = call is IInvocationOperation made ? Dispatch.Only(made, frame) : null;
        foreach (var wrapper in frame.Code.Wrappers.Of(target))
        {
            if ((only is not null && !SymbolEqualityComparer.Default.Equals(wrapper.Method, only.OriginalDefinition))
                || !frame.Code.Wrappers.Reaches(wrapper, frame.WrappersLeft)
                || !found.MayGoOn()
                || frame.EnterWrapper(wrapper.Method, call) is not { } entered)
            {
                continue;
            }

            foreach (var inside in call is IInvocationOperation bound ? ChosenObjects.Of(bound, entered) : [entered])
                ReadInside(wrapper, outermost, inside, found);
        }
    }

    // Wrappers that lead to each other in more ways than are looked at, and to nothing in those that were.
    private static Emission? GivenUp(IInvocationOperation call, Frame frame) =>
        frame.Code.Wrappers.Of(call.TargetMethod).Select(wrapper => frame.Code.Wrappers.Behind(wrapper, frame.WrappersLeft)).FirstOrDefault(static emitter => emitter is not null) is { } emitter
            ? new Emission
            {
                Call = call,
                Target = call.TargetMethod,
                Emitter = emitter,
                Names = [new EventName(NameCertainty.Unknown, null, call)],
                Bag = PropertyBag.Opaque("it comes through too many methods"),
                Keys = [],
                IsWrapped = true,
            }
            : null;

    private static void ReadInside(Wrapper wrapper, (IOperation Call, IMethodSymbol Target) outermost, Frame inside, FoundEmissions found)
    {
        // What it sends itself first: what the others lead to may be more than is looked at.
        foreach (var inner in wrapper.Calls.OrderBy(call => call is IInvocationOperation { TargetMethod: var target } && inside.Code.EmitterOf(target) is null))
        {
            if (found.AreEnough)
                return;
            var isReached = Reach.Of(inner, inside);
            if (isReached == false)
                continue;
            if (inner is IDynamicInvocationOperation late)
                found.AddRange(Read(late, inside).Select(emission => emission.Through(outermost.Call, outermost.Target, isReached is null)));
            else if (inner is IInvocationOperation { TargetMethod: var target } && inside.Code.EmitterOf(target) is null)
                ReadWrapped(inner, target, outermost, inside, found);
            else if (inner is IInvocationOperation bound)
                found.AddRange(ReadEach(bound, bound.TargetMethod, inside).Select(emission => emission.Through(outermost.Call, outermost.Target, isReached is null)));
        }
    }

    // `Send(new OrderPlaced { … })`, which hands any event to a tracker. One that names its event, `Report(OrderPlaced e)`, is read itself.
    private static void ReadHandedOn(IInvocationOperation call, IInvocationOperation outermost, Frame frame, FoundEmissions found)
    {
        foreach (var wrapper in frame.Code.Wrappers.OfEvents(call.TargetMethod))
        {
            if (!found.MayGoOn() || frame.EnterWrapper(wrapper.Method, call) is not { } inside)
                continue;
            foreach (var inner in wrapper.Calls.OfType<IInvocationOperation>())
            {
                if (found.AreEnough)
                    return;
                if (frame.Code.EmitterOf(inner.TargetMethod) is not { } emitter)
                    ReadHandedOn(inner, outermost, inside, found);
                else if (emitter.Definition.Style == EmitterStyle.Typed && !GeneratedTypes.IsFilledIn(inner.TargetMethod) && ReadOwn(inner, inner.TargetMethod, inside) is { } emission)
                    found.Add(emission.Through(outermost, outermost.TargetMethod));
            }
        }
    }
}
