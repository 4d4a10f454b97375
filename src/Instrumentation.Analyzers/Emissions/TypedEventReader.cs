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
    public static Emission? Read(IInvocationOperation call, Emitter emitter, IOperation given)
    {
        EventName[] names = GeneratedTypes.EventName(given.Type) is { } name ? [EventName.Known(name, given)] : [];
        return new Emission { Call = call, Emitter = emitter, Names = names, Bag = ReadBag(given).At(given), Keys = [] };
    }

    /// <summary>The members that an event is built with, where it is built here.</summary>
    private static PropertyBag ReadBag(IOperation given) => given.Unwrapped() switch
    {
        IObjectCreationOperation creation => Members(creation.Initializer),
        IWithOperation copy => ReadBag(copy.Operand).With(Members(copy.Initializer)),
        ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer
            && initializer.Unwrapped() is not ILocalReferenceOperation
            && LocalValue.IsFirstUse(local) => ReadBag(initializer),
        _ => PropertyBag.Opaque("it is built elsewhere"),
    };

    private static PropertyBag Members(IObjectOrCollectionInitializerOperation? initializer)
    {
        var entries = new List<BagEntry>();
        foreach (var element in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment
                && GeneratedTypes.PropertyName(member.Property) is { } name)
            {
                entries.Add(new BagEntry(name, member, assignment.Value));
            }
        }

        return new PropertyBag(BagState.Known, entries);
    }
}
