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
    // A condition within a condition, or a method that calls a method, to make one event.
    private const int MaxDepth = 16;

    /// <summary>Name and properties; null when the object is of another type and so names no event.</summary>
    public static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(Operand given, EventObjectDefinition definition) => Read(given, definition, depth: 0);

    /// <summary>The bags among <paramref name="members"/> of the object that <paramref name="value"/> is.</summary>
    internal static PropertyBag ReadMembers(Operand value, IReadOnlyList<string> members, int depth)
    {
        value = value.With(value.Operation.Unwrapped());
        if (value.Operation.IsNull())
            return PropertyBag.Null;
        if (depth > MaxDepth)
            return PropertyBag.Opaque("it is built in too many steps");
        return value.Operation switch
        {
            IObjectCreationOperation creation => ReadBag(value.With(creation), members, depth + 1),
            IWithOperation copy => With(ReadMembers(value.With(copy.Operand), members, depth + 1), copy.Initializer, value, members),
            ILocalReferenceOperation or IParameterReferenceOperation =>
                BagWalk.At(value, new BagVariable(Variable.Of(value.Operation)!, members), depth + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => BagChoice.Of(
                ReadMembers(value.With(conditional.WhenTrue), members, depth + 1), ReadMembers(value.With(whenFalse), members, depth + 1)),
            IInvocationOperation { Instance: { } on } call when IsFluent(call, value.Frame) =>
                BagWalk.ThroughMember(call.TargetMethod, call, members, value.Frame, ReadMembers(value.With(on), members, depth + 1), depth + 1) ?? PropertyBag.Opaque("it is built elsewhere"),
            IInvocationOperation call when Returned(call, value.Frame) is { } returned => ReadMembers(returned, members, depth + 1),
            IFieldReferenceOperation field when value.Resolved() is { Operation: IObjectCreationOperation { Type: { } type } } kept => KeptBag.CannotChange(type, members)
                ? ReadMembers(kept, members, depth + 1)
                : ReadMembers(kept, members, depth + 1).Widened($"'{field.Field.Name}' may be filled elsewhere"),
            _ => PropertyBag.Opaque("it is built elsewhere"),
        };
    }

    /// <summary>What a creation puts into the bags of the object that it makes.</summary>
    internal static PropertyBag ReadBag(Operand created, IReadOnlyList<string> members, int depth)
    {
        var creation = (IObjectCreationOperation)created.Operation;
        return With(ObjectBag.Constructed(created, members, depth) ?? PropertyBag.Empty, creation.Initializer, created, members);
    }

    // An object has a bag for each of its members; of one alone, what is assigned takes the place of what was there.
    private static PropertyBag With(PropertyBag bag, IObjectOrCollectionInitializerOperation? initializers, Operand created, IReadOnlyList<string> members)
    {
        foreach (var initializer in initializers?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment when members.Contains(member.Member.Name):
                    var assigned = BagReader.Read(created.With(assignment.Value));
                    bag = members.Count == 1 ? PropertyBag.Empty.With(assigned) : bag.With(assigned);
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } nested when members.Contains(member.Member.Name):
                    bag = bag.With(InitializerReader.Entries(nested.Initializer, created.Frame));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod: { } setter } target }:
                    bag = BagWalk.ThroughMember(setter, target, members, created.Frame, bag, depth: 0) ?? bag;
                    break;
            }
        }

        return bag;
    }

    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? Read(Operand given, EventObjectDefinition definition, int depth)
    {
        var value = given.Resolved();
        if (value.Operation.IsNull() || value.Operation is IInvalidOperation || depth > MaxDepth)
            return null;
        switch (value.Operation)
        {
            case IObjectCreationOperation or IDefaultValueOperation:
                return Is(value.Operation.Type, definition) && NamesOf(value, given, definition) is { } names ? (names, BagOf(value, given, definition).At(given.Place)) : null;
            case IInvocationOperation call when Returned(call, value.Frame) is { } returned:
                return Read(returned, definition, depth + 1) is { } made ? AsHeld(made, given, definition) : null;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return OneOf([value.With(conditional.WhenTrue), value.With(whenFalse)], given, definition, depth);
            case ILocalReferenceOperation { Local: var local }
                when ValueWalk.At(value.Operation, local) is { MayBeInitial: false, MayBeOther: false, Values: { Count: > 0 } assigned }:
                return OneOf(assigned.Select(value.With), given, definition, depth);
            case IParameterReferenceOperation parameter when value.Frame.Code.Wrappers.MayForward(parameter.Parameter, parameter):
                return ([new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = parameter.Parameter }], PropertyBag.FromCaller("it comes from the caller"));
            default:
                return Is(value.Operation.Type, definition) ? ([new EventName(NameCertainty.Unknown, null, value.Place)], PropertyBag.Opaque("it is built elsewhere")) : null;
        }
    }

    // None is sent where the variable is null, so that this is no way that says anything of the event.
    private static (IReadOnlyList<EventName> Names, PropertyBag Bag)? OneOf(
        IEnumerable<Operand> possible, Operand given, EventObjectDefinition definition, int depth)
    {
        (IReadOnlyList<EventName> Names, PropertyBag Bag)? found = null;
        foreach (var value in possible)
        {
            if (value.Operation.Unwrapped() is IThrowOperation || Read(value, definition, depth + 1) is not { } read)
                continue;
            found = found is { } other ? ([.. other.Names, .. read.Names], BagChoice.Of(other.Bag, read.Bag)) : read;
        }

        return found is { } sent ? AsHeld(sent, given, definition) : null;
    }

    // What is made elsewhere, a variable holds here, and more may have been put into it since.
    private static (IReadOnlyList<EventName> Names, PropertyBag Bag) AsHeld(
        (IReadOnlyList<EventName> Names, PropertyBag Bag) made, Operand given, EventObjectDefinition definition)
    {
        var variable = Variable.Of(given.Operation.Unwrapped());
        var bag = variable is null ? made.Bag
            : definition.IsBag ? BagReader.Read(given)
            : definition.BagMembers.Count > 0 && definition.BagParameters.Count == 0 ? ReadMembers(given, definition.BagMembers, depth: 0)
            : made.Bag;
        IReadOnlyList<EventName> names = Renamings(given, definition).Count == 0 ? made.Names : [new EventName(NameCertainty.Unknown, null, given.Place)];
        return (names, bag.At(given.Place));
    }

    // `new Sent("saved").With("a", 1)`
    private static bool IsFluent(IInvocationOperation call, Frame frame) =>
        BagFunction.Of(call, frame) is var (body, _, _) && ReturnedValues.Of(body).ToList() is { Count: > 0 } returned && returned.All(static value => value.Unwrapped() is IInstanceReferenceOperation);

    // The one object that a method of the compilation makes for whoever calls it.
    private static Operand? Returned(IInvocationOperation call, Frame frame) =>
        BagFunction.Of(call, frame) is var (body, _, inside) && ReturnedValues.Of(body).Take(2).ToList() is { Count: 1 } returned
            ? new Operand(returned[0], inside)
            : null;

    // Null for an object without a name that is no event then.
    private static IReadOnlyList<EventName>? NamesOf(Operand made, Operand given, EventObjectDefinition definition)
    {
        var later = Renamings(given, definition);
        var name = later.Count == 0 ? NameIn(made, definition)
            : later.Count == 1 && NameIn(made, definition) is null ? given.With(later[0])
            : null;
        if (name is { } known)
            return NameReader.Read(known);
        return definition.IsOptional && later.Count == 0 ? null : [new EventName(NameCertainty.Unknown, null, given.Place)];
    }

    private static Operand? NameIn(Operand made, EventObjectDefinition definition)
    {
        if (made.Operation is not IObjectCreationOperation creation)
            return null;
        foreach (var initializer in Initializers(creation))
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var member } } assignment && member == definition.NameMember)
                return made.With(assignment.Value);
        }

        return definition.NameParameter is { } parameter ? BaseArgument.Of(made, parameter, type => IsItself(type, definition)) : null;
    }

    private static PropertyBag BagOf(Operand made, Operand given, EventObjectDefinition definition)
    {
        if (definition.IsBag)
            return BagReader.Read(given);
        var bag = PropertyBag.Empty;
        foreach (var parameter in definition.BagParameters)
        {
            if (BaseArgument.Of(made, parameter, type => IsItself(type, definition)) is { } properties)
                bag = bag.With(BagReader.Read(properties));
        }

        return definition.BagMembers.Count == 0 ? bag : bag.With(ReadMembers(given, definition.BagMembers, depth: 0));
    }

    // What is assigned to the name of a variable after it was made.
    private static List<IOperation> Renamings(Operand given, EventObjectDefinition definition)
    {
        var assigned = new List<IOperation>();
        var value = given.Operation.Unwrapped();
        if (definition.NameMember is null || Variable.Of(value) is not { } variable)
            return assigned;
        foreach (var use in Mentions.In(value.Body()).Of(variable))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: var member } property
                && member == definition.NameMember
                && property.Parent is IAssignmentOperation assignment
                && assignment.Target == property)
            {
                assigned.Add(assignment.Value);
            }
        }

        return assigned;
    }

    private static ImmutableArray<IOperation> Initializers(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private static bool Is(ITypeSymbol? type, EventObjectDefinition definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsItself(type, definition))
                return true;
        }

        return false;
    }

    private static bool IsItself(ITypeSymbol type, EventObjectDefinition definition) => type.ToDisplayString(MetadataName.Format) == definition.Type;
}
