using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

// The emissions of calls that are bound when they run. Each of the methods that may be called is asked what it would send: what they agree on is known.
internal static partial class EmissionReader
{
    /// <summary>The emissions that <paramref name="call"/> makes, as far as the compiler's candidates for it say so; none where none of them emits.</summary>
    public static IReadOnlyList<Emission> Read(IDynamicInvocationOperation call, Frame frame)
    {
        if (LateCall.NameOf(call) is not { } called || !frame.Code.MayEmit(called))
            return [];
        var candidates = LateCall.Candidates(call);
        var sent = candidates.Select(candidate => Sent(call, candidate, frame)).ToList();
        var emissions = sent.SelectMany(static emissions => emissions).ToList();
        if (emissions.Count == 0 || (candidates.Count == 1 && LateCall.IsOrdered(call, candidates) && !LateCall.TakesList(candidates[0])))
            return emissions;

        var first = emissions[0];
        var isAgreed = LateCall.IsOrdered(call, candidates) && sent.TrueForAll(other => other.Count == 1 && AreSame(other[0].Names, first.Names));
        return
        [
            first with
            {
                Names = isAgreed ? first.Names : [Unknown(call, frame)],
                Bag = PropertyBag.Opaque("what is called is decided when it runs").At(first.Bag.Place ?? frame.PlaceOf(call)),
            },
        ];
    }

    private static IReadOnlyList<Emission> Sent(IDynamicInvocationOperation call, IMethodSymbol target, Frame frame)
    {
        if (frame.Code.EmitterOf(target) is not null)
            return ReadOwn(call, target, frame) is { } own ? [own.Names.Count > 0 ? own : own with { Names = [Unknown(call, frame)] }] : [];
        var found = new FoundEmissions();
        ReadWrapped(call, target, (call, target), frame, found);
        return found;
    }

    // What is dynamic is where the doubt comes from.
    private static EventName Unknown(IDynamicInvocationOperation call, Frame frame) => new(
        NameCertainty.Unknown, null, frame.PlaceOf(call.Arguments.FirstOrDefault(static argument => argument.Type?.TypeKind == TypeKind.Dynamic) ?? call));

    private static bool AreSame(IReadOnlyList<EventName> names, IReadOnlyList<EventName> others) =>
        names.Select(static name => (name.Certainty, name.Text, name.Place.Syntax)).SequenceEqual(others.Select(static name => (name.Certainty, name.Text, name.Place.Syntax)));
}
