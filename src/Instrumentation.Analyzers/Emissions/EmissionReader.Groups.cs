using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

// The emissions of methods that are handed on instead of being called. What goes through a list calls them with each of its elements; what anything else calls them with,
// nobody knows.
internal static partial class EmissionReader
{
    /// <summary>The emissions of <c>names.ForEach(analytics.Track)</c>; none where the delegate that is made is only called here, as its calls are read.</summary>
    public static IReadOnlyList<Emission> Read(IMethodReferenceOperation group, Frame frame)
    {
        if (group.Parent is not IDelegateCreationOperation made || LocalDelegate.IsOnlyCalled(group) || made.Parent is IEventAssignmentOperation { Adds: false })
            return [];
        var found = new FoundEmissions();
        if (TakenOne.LoopedBy(made) is { } collection && Elements.ItemsOf(new Operand(collection, frame)) is { Count: > 0 } elements)
        {
            foreach (var element in elements.Take(FoundEmissions.MaxEmissions))
                ReadGroup(group, element, frame, found);
        }
        else
        {
            ReadGroup(group, frame, found);
        }

        return found;
    }

    private static void ReadGroup(IMethodReferenceOperation group, Operand element, Frame frame, FoundEmissions found)
    {
        if (frame.Code.EmitterOf(group.Method) is { } emitter)
        {
            if (OfElement(group, emitter, element) is { } emission)
                found.Add(emission);
            return;
        }

        foreach (var wrapper in frame.Code.Wrappers.Of(group.Method))
        {
            if (frame.Enter(wrapper.Method, group, element) is not { } inside)
                continue;
            var sent = new FoundEmissions();
            ReadInside(wrapper, (group, group.Method), inside, sent);

            // What a list says, stands elsewhere: its own place may be another file.
            found.AddRange(sent.Select(emission => emission with { Names = [.. emission.Names.Select(name => name with { Place = group, IsOfCall = true })] }));
        }
    }

    private static Emission? OfElement(IMethodReferenceOperation group, Emitter emitter, Operand element)
    {
        var (names, bag) = emitter.Definition switch
        {
            { Style: EmitterStyle.Named, Event: not null } => (NameReader.Read(element), PropertyBag.Empty),
            { Style: EmitterStyle.Object, EventObject: { } definition } when EventObjectReader.Read(element, definition) is var (named, properties) => (named, properties),
            _ => ([], PropertyBag.Empty),
        };
        return names.Count == 0 ? null : OfGroup(group, emitter, [.. names.Select(name => name with { Place = group })], bag);
    }

    private static void ReadGroup(IMethodReferenceOperation group, Frame frame, FoundEmissions found)
    {
        IReadOnlyList<EventName> unknown = [new EventName(NameCertainty.Unknown, null, group)];
        if (frame.Code.EmitterOf(group.Method) is { } emitter)
        {
            if (emitter.Definition is { Style: EmitterStyle.Named or EmitterStyle.Object, Event: not null })
                found.Add(OfGroup(group, emitter, unknown, PropertyBag.Opaque("what calls it is not seen")));
            return;
        }

        foreach (var wrapper in frame.Code.Wrappers.Of(group.Method))
        {
            var left = wrapper.Calls.OfType<IInvocationOperation>()
                .SelectMany(call => Read(call, frame.Code.Outermost))
                .FirstOrDefault(static emission => emission.Names.Any(static name => name.Parameter is not null));
            if (left is not null)
                found.Add(OfGroup(group, left.Emitter, unknown, PropertyBag.Opaque("what calls it is not seen")));
        }
    }

    private static Emission OfGroup(IMethodReferenceOperation group, Emitter emitter, IReadOnlyList<EventName> names, PropertyBag bag) => new()
    {
        Call = group,
        Target = group.Method,
        Emitter = emitter,
        Names = names,
        Bag = bag.At(group),
        Keys = [],
    };
}
