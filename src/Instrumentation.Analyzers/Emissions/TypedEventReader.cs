using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Bags;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>Reads events that are instances of generated types.</summary>
internal static class TypedEventReader
{
    /// <summary>The emission <c>tracker.Track(e)</c>.</summary>
    public static Emission? Read(IInvocationOperation call, Emitter emitter, Operand given)
    {
        EventName[] names = GeneratedTypes.EventName(given.Operation.Type) is { } name ? [EventName.Known(name, given.Place)] : [];
        return new Emission { Call = call, Emitter = emitter, Names = names, Bag = ReadBag(given).At(given.Place), Keys = [] };
    }

    /// <summary>The members that an event is built with, where it is built here.</summary>
    private static PropertyBag ReadBag(Operand given) => given.Operation.Unwrapped() switch
    {
        IObjectCreationOperation creation => Members(creation.Initializer, given.Frame),
        IWithOperation copy => ReadBag(given.With(copy.Operand)).With(Members(copy.Initializer, given.Frame)),
        ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer
            && initializer.Unwrapped() is not ILocalReferenceOperation
            && LocalValue.IsFirstUse(local) => ReadBag(given.With(initializer)),
        _ => PropertyBag.Opaque("it is built elsewhere"),
    };

    private static PropertyBag Members(IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        var entries = new List<BagEntry>();
        foreach (var element in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment
                && GeneratedTypes.PropertyName(member.Property) is { } name)
            {
                entries.Add(new BagEntry(name, frame.PlaceOf(member), new Operand(assignment.Value, frame)));
            }
        }

        return new PropertyBag(BagState.Known, entries);
    }
}
