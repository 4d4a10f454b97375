using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads events that an SDK wants in an object of its own, such as <c>new EventTelemetry("x") { Properties = { … } }</c>.</summary>
internal static class EventObjectReader
{
    /// <summary>Name and properties; null when the object is of another type and so names no event.</summary>
    public static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(Operand given, EventObjectDefinition definition)
    {
        var value = given.Resolved();
        if (value.Operation.IsNull() || value.Operation is IInvalidOperation)
            return null;
        if (value.Operation is IObjectCreationOperation creation)
        {
            return Is(creation.Type, definition)
                ? (NamesOf(creation, value.Frame, given, definition), BagOf(creation, value.Frame, given, definition).At(given.Place))
                : null;
        }

        return value.Operation is IParameterReferenceOperation parameter && value.Frame.Code.Wrappers.MayForward(parameter.Parameter)
            ? ([new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = parameter.Parameter }], PropertyBag.FromCaller("it comes from the caller"))
            : Is(value.Operation.Type, definition) ? ([new EventName(NameCertainty.Unknown, null, value.Place)], PropertyBag.Opaque("it is built elsewhere"))
            : null;
    }

    /// <summary>The bags among <paramref name="members"/> of the object that <paramref name="value"/> is.</summary>
    internal static PropertyBag ReadMembers(Operand value, IReadOnlyList<string> members, int depth)
    {
        value = value.With(value.Operation.Unwrapped());
        return value.Operation switch
        {
            IObjectCreationOperation creation => ReadBag(value.With(creation), members),
            ILocalReferenceOperation or IParameterReferenceOperation =>
                BagWalk.At(value, new BagVariable(Variable.Of(value.Operation)!, members), depth + 1),
            _ => PropertyBag.Opaque("it is built elsewhere"),
        };
    }

    /// <summary>What a creation puts into the bags of the object that it makes.</summary>
    internal static PropertyBag ReadBag(Operand created, IReadOnlyList<string> members)
    {
        var bag = PropertyBag.Empty;
        foreach (var initializer in Initializers((IObjectCreationOperation)created.Operation))
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment when members.Contains(member.Property.Name):
                    bag = bag.With(BagReader.Read(created.With(assignment.Value)));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } nested when members.Contains(member.Property.Name):
                    bag = bag.With(InitializerReader.Entries(nested.Initializer, created.Frame));
                    break;
            }
        }

        return bag;
    }

    private static IReadOnlyList<EventName> NamesOf(IObjectCreationOperation creation, Frame frame, Operand given, EventObjectDefinition definition)
    {
        IOperation? name = null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Name == definition.NameParameter)
                name = argument.Value;
        }

        foreach (var initializer in Initializers(creation))
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var member } } assignment && member == definition.NameMember)
                name = assignment.Value;
        }

        return name is null || MayBeRenamed(given, definition)
            ? [new EventName(NameCertainty.Unknown, null, given.Place)]
            : NameReader.Read(new Operand(name, frame));
    }

    private static PropertyBag BagOf(IObjectCreationOperation creation, Frame frame, Operand given, EventObjectDefinition definition)
    {
        var bag = PropertyBag.Empty;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { Name: var parameter } && definition.BagParameters.Contains(parameter))
                bag = bag.With(BagReader.Read(new Operand(argument.Value, frame)));
        }

        return definition.BagMembers.Count == 0 ? bag : bag.With(ReadMembers(given, definition.BagMembers, depth: 0));
    }

    private static bool MayBeRenamed(Operand given, EventObjectDefinition definition)
    {
        var value = given.Operation.Unwrapped();
        if (Variable.Of(value) is not { } variable)
            return false;
        foreach (var use in Mentions.In(value.Body()).Of(variable))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: var member } property
                && member == definition.NameMember
                && property.Parent is IAssignmentOperation assignment
                && assignment.Target == property)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<IOperation> Initializers(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;

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
