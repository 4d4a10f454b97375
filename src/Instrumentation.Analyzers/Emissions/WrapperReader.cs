using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>Reads events that an SDK wants in an object of its own, such as <c>new EventTelemetry("x") { Properties = { … } }</c>.</summary>
internal static class WrapperReader
{
    /// <summary>Name and properties; null when the object is of another type and so names no event.</summary>
    public static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(IOperation given, WrapperDefinition wrapper)
    {
        var value = given.Unwrapped();
        if (value.IsNull() || value is IInvalidOperation)
            return null;
        if (value is ILocalReferenceOperation local && LocalValue.Assigned(local)?.Unwrapped() is IObjectCreationOperation created)
            return Read(created, wrapper, value, LocalUse.Of(local, wrapper));
        if (value is IObjectCreationOperation creation)
            return Read(creation, wrapper, value, default);
        return value is IParameterReferenceOperation
            ? ([new EventName(NameCertainty.Forwarded, null, value)], PropertyBag.Opaque("it comes from the caller"))
            : Is(value.Type, wrapper) ? ([new EventName(NameCertainty.Unknown, null, value)], PropertyBag.Opaque("it is built elsewhere"))
            : null;
    }

    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(
        IObjectCreationOperation creation, WrapperDefinition wrapper, IOperation place, LocalUse use)
    {
        if (!Is(creation.Type, wrapper))
            return null;
        IOperation? name = null;
        var bag = PropertyBag.Empty;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (argument.Parameter?.Name == wrapper.NameParameter)
                name = argument.Value;
            else if (argument.Parameter is { Name: var parameter } && wrapper.BagParameters.Contains(parameter))
                bag = bag.With(BagReader.Read(argument.Value));
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            ReadMember(initializer, wrapper, ref name, ref bag);
        if (use.Fills)
            bag = bag.Widened("it is filled in several steps");
        var names = name is null || use.Names
            ? [new EventName(NameCertainty.Unknown, null, place)]
            : NameReader.Read(name);
        return (names, bag.At(place));
    }

    private static void ReadMember(IOperation initializer, WrapperDefinition wrapper, ref IOperation? name, ref PropertyBag bag)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var member } } assignment:
                if (member == wrapper.NameMember)
                    name = assignment.Value;
                else if (wrapper.BagMembers.Contains(member))
                    bag = bag.With(BagReader.Read(assignment.Value));
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: var member } } nested
                when wrapper.BagMembers.Contains(member):
                bag = bag.With(InitializerReader.Entries(nested.Initializer));
                break;
        }
    }

    private static bool Is(ITypeSymbol? type, WrapperDefinition wrapper)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ToDisplayString(MetadataName.Format) == wrapper.Type)
                return true;
        }

        return false;
    }
}
