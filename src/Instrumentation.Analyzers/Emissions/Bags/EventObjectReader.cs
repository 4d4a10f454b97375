using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads events that an SDK wants in an object of its own, such as <c>new EventTelemetry("x") { Properties = { … } }</c>.</summary>
internal static class EventObjectReader
{
    /// <summary>Name and properties; null when the object is of another type and so names no event.</summary>
    public static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(IOperation given, EventObjectDefinition definition)
    {
        var value = given.Unwrapped();
        if (value.IsNull() || value is IInvalidOperation)
            return null;
        if (value is ILocalReferenceOperation local && LocalValue.Assigned(local)?.Unwrapped() is IObjectCreationOperation created)
            return Read(created, definition, value, LocalUse.Of(local, definition));
        if (value is IObjectCreationOperation creation)
            return Read(creation, definition, value, default);
        return value is IParameterReferenceOperation
            ? ([new EventName(NameCertainty.Forwarded, null, value)], PropertyBag.Opaque("it comes from the caller"))
            : Is(value.Type, definition) ? ([new EventName(NameCertainty.Unknown, null, value)], PropertyBag.Opaque("it is built elsewhere"))
            : null;
    }

    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(
        IObjectCreationOperation creation, EventObjectDefinition definition, IOperation place, LocalUse use)
    {
        if (!Is(creation.Type, definition))
            return null;
        IOperation? name = null;
        var bag = PropertyBag.Empty;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (argument.Parameter?.Name == definition.NameParameter)
                name = argument.Value;
            else if (argument.Parameter is { Name: var parameter } && definition.BagParameters.Contains(parameter))
                bag = bag.With(BagReader.Read(argument.Value));
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            ReadMember(initializer, definition, ref name, ref bag);
        if (use.Fills)
            bag = bag.Widened("it is filled in several steps");
        var names = name is null || use.Names
            ? [new EventName(NameCertainty.Unknown, null, place)]
            : NameReader.Read(name);
        return (names, bag.At(place));
    }

    private static void ReadMember(IOperation initializer, EventObjectDefinition definition, ref IOperation? name, ref PropertyBag bag)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var member } } assignment:
                if (member == definition.NameMember)
                    name = assignment.Value;
                else if (definition.BagMembers.Contains(member))
                    bag = bag.With(BagReader.Read(assignment.Value));
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: var member } } nested
                when definition.BagMembers.Contains(member):
                bag = bag.With(InitializerReader.Entries(nested.Initializer));
                break;
        }
    }

    private static bool Is(ITypeSymbol? type, EventObjectDefinition definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString(MetadataName.Format) == definition.Type)
                return true;
        }

        return false;
    }
}
