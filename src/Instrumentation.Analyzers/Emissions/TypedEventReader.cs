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
    public static Emission? Read(IOperation call, IMethodSymbol target, Emitter emitter, Operand given) => new()
    {
        Call = call,
        Target = target,
        Emitter = emitter,
        Names = ReadName(given) is { } name ? [name] : [],
        Bag = ReadBag(given).At(given.Place),
        Keys = [],
    };

    // In `Send<TEvent>(TEvent e)` the caller says which event it is.
    private static EventName? ReadName(Operand given)
    {
        if (GeneratedTypes.EventName(given.Operation.Type) is { } name)
            return EventName.Known(name, given.Place);
        if (given.Operation.Unwrapped() is not IParameterReferenceOperation { Parameter: { Type.TypeKind: TypeKind.TypeParameter } parameter } reference)
            return null;
        if (given.Frame.Argument(parameter) is { } argument)
            return Variable.IsNeverWritten(reference) ? ReadName(argument) : null;
        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation }
            ? new EventName(NameCertainty.Forwarded, null, given.Place) { Parameter = parameter }
            : null;
    }

    /// <summary>The members that an event is built with, where it is built here.</summary>
    private static PropertyBag ReadBag(Operand given) => given.Operation.Unwrapped() switch
    {
        IObjectCreationOperation creation => Members(creation.Initializer, given.Frame),
        IWithOperation copy => ReadBag(given.With(copy.Operand)).With(Members(copy.Initializer, given.Frame)),
        ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer
            && initializer.Unwrapped() is not ILocalReferenceOperation
            && LocalValue.IsFirstUse(local) => ReadBag(given.With(initializer)),
        IParameterReferenceOperation parameter when Variable.IsNeverWritten(parameter) && given.Frame.Argument(parameter.Parameter) is { } argument => ReadBag(argument),
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
