using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads property bags: those written where the call is, and those that a variable, a method or a lambda makes.</summary>
internal static class BagReader
{
    /// <summary>In how many steps a bag may be built.</summary>
    internal const int MaxDepth = 16;

    /// <summary>The bag that <paramref name="argument"/> gives; null is an argument that is not there.</summary>
    public static PropertyBag Read(Operand? argument) =>
        argument is not { } given ? PropertyBag.Empty : Read(given, depth: 0, within: null).At(given.Place);

    /// <summary>The bag that <paramref name="value"/> is, read from within a walk that knows its own variable best.</summary>
    internal static PropertyBag Read(Operand value, int depth, BagWalk? within)
    {
        if (value.Operation.IsNull())
            return PropertyBag.Null;
        value = value.With(value.Operation.Source());
        if (depth > MaxDepth)
            return PropertyBag.Opaque("it is built in too many steps");
        if (within?.Known(value) is { } known)
            return known;
        if (PlainObjectReader.Read(value) is { } members)
            return members;
        return value.Operation switch
        {
            IInvalidOperation => PropertyBag.Broken,
            IDefaultValueOperation { Type: { IsValueType: true } type } when BagType.Is(type) => PropertyBag.Empty,
            { Syntax: CollectionExpressionSyntax list, SemanticModel: { } model } => PairReader.Read(list, model, value.Frame, depth, within),
            IAnonymousObjectCreationOperation anonymous => InitializerReader.Members(anonymous.Initializers, value.Frame),
            IObjectCreationOperation creation => ReadCreation(creation, value.Frame, depth + 1, within),
            IArrayCreationOperation array => PairReader.Read(array, value.Frame),
            IInvocationOperation call => GivenObject.Of(value) is { } asked ? PropertyBag.FromCaller($"'{asked.Name}' comes from the caller") : BagCall.Read(call, value.Frame, depth + 1, within),
            ILocalReferenceOperation local => BagWalk.At(value, new BagVariable(local.Local, []), depth + 1),
            IParameterReferenceOperation parameter => BagWalk.At(value, new BagVariable(parameter.Parameter, []), depth + 1),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } own } when OwnBag.DerivesFromBag(own) => BagWalk.At(value, new BagVariable(own.OriginalDefinition, []), depth + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => ReadConditional(conditional, whenFalse, value, depth + 1, within),
            ISwitchExpressionOperation choice => ReadArms(choice, value, depth + 1, within),
            ICoalesceOperation coalesce => ReadCoalesce(coalesce, value, depth + 1, within),
            IMemberReferenceOperation { Instance: { } } member when ObjectBag.Read(value, member, depth + 1) is { } held => held,
            IMemberReferenceOperation { Member: { Name: "Empty", IsStatic: true, ContainingType: var type } } when BagType.Is(type) && OutermostNamespace.Of(type) == "System" => PropertyBag.Empty,
            ITranslatedQueryOperation query => Read(value.With(query.Operation), depth, within),
            IPropertyReferenceOperation property when ReadonlyField.InitializerOf(property) is { } initializer => ReadKept(property.Property, property.Property.Type, new Operand(initializer, value.Frame), depth + 1, within),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { IsAbstract: true, IsIndexer: false } left } when value.Frame.ExactType is { } exact && Dispatch.In(exact, left) is IPropertySymbol { IsAbstract: false } own => ReadOwn(own, value.Frame.At(value.Place, exact), depth + 1),
            IPropertyReferenceOperation { Property.GetMethod: { } getter } property => BagCall.ReadProperty(property, getter, value.Frame, depth + 1),
            IFieldReferenceOperation field when ReadonlyField.InitializerOf(field) is { } initializer => ReadKept(field.Field, field.Field.Type, new Operand(initializer, value.Frame), depth + 1, within),
            IConditionalAccessOperation access => ReadAccess(access, value, depth + 1, within),
            IConditionalAccessInstanceOperation instance when instance.BeforeQuestionMark() is { } before => Read(value.With(before), depth + 1, within),
            IAwaitOperation awaited => Read(value.With(BagCall.Awaited(awaited)), depth + 1, within),
            ISimpleAssignmentOperation assignment => Read(value.With(assignment.Value), depth + 1, within),
            _ => PropertyBag.Opaque("it is built elsewhere"),
        };
    }

    // What a type has for a property that its base leaves to it; made once, it may hold more by now.
    private static PropertyBag ReadOwn(IPropertySymbol own, Frame frame, int depth) => OwnValues.Of(own, frame) switch
    {
        { Count: 1 } said when ConstructedMember.InitializerOf(own) is not null => ReadKept(own, own.Type, said[0], depth, within: null),
        { Count: > 0 } said => said.Select(one => Read(one, depth, within: null)).Aggregate(BagChoice.Of),
        _ => PropertyBag.Opaque($"'{own.Name}' holds it"),
    };

    // `more?.ToDictionary(…)` is what is made of a bag that is there, and none where none is.
    private static PropertyBag ReadAccess(IConditionalAccessOperation access, Operand value, int depth, BagWalk? within)
    {
        if (KnownCondition.IsNull(value.With(access.Operation), depth) is { } isNull)
            return isNull ? PropertyBag.Null : Read(value.With(access.WhenNotNull), depth, within);
        var before = access.Operation.Type is { } type && BagType.Is(type) ? Read(value.With(access.Operation), depth, within) : null;
        if (ReferenceEquals(before, PropertyBag.Null))
            return PropertyBag.Null;
        var made = Read(value.With(access.WhenNotNull), depth, within);
        return before is { State: BagState.Known, Entries.Count: > 0 } || made.IsForwarded ? made : made.Widened("it may be null");
    }

    // Of one that is only known as a type that can be read alone, nobody has another hold that was made in its place.
    private static PropertyBag ReadKept(ISymbol member, ITypeSymbol type, Operand initializer, int depth, BagWalk? within)
    {
        var bag = Read(initializer, depth, within);
        return (!BagType.CanChange(type) && initializer.Operation.Source() is IObjectCreationOperation or IInvocationOperation) || KeptBag.Is(member, initializer.Frame.Code)
            ? bag
            : bag.Widened($"'{member.Name}' may be filled elsewhere");
    }

    private static PropertyBag ReadCreation(IObjectCreationOperation creation, Frame frame, int depth, BagWalk? within)
    {
        if (creation.Type is not { } type)
            return PropertyBag.Broken;
        if (OwnBag.Read(creation, frame, depth) is { } own)
            return own;
        if (!BagType.Is(type))
            return PropertyBag.Opaque($"the members of '{type.Name}' are not read");

        // It shows what another one holds, and goes on to.
        if (type.Name == "ReadOnlyDictionary" && creation.Arguments.At(0) is { } shown && Variable.Of(shown.Unwrapped()) is { } variable)
            return Read(new Operand(shown.Unwrapped(), frame), depth, within).Widened($"'{variable.Name}' may change before it is sent");
        var bag = PropertyBag.Empty;
        foreach (var argument in creation.Arguments)
        {
            var given = new Operand(argument.Value.Unwrapped(), frame);
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (PairReader.IsNamedValue(given.Operation.Type))
                bag = bag.With(PairReader.Read(given));
            else if (given.Operation is IArrayCreationOperation array)
                bag = bag.With(PairReader.Read(array, frame));
            else if (BagType.MayHoldEntries(given.Operation.Type))
                bag = bag.With(Read(given, depth, within));
        }

        return creation.Initializer is { } initializer ? bag.With(InitializerReader.Entries(initializer, frame)) : bag;
    }

    private static PropertyBag ReadConditional(IConditionalOperation conditional, IOperation whenFalse, Operand value, int depth, BagWalk? within) =>
        KnownCondition.Holds(value.With(conditional.Condition), depth) is { } holds
            ? Read(value.With(holds ? conditional.WhenTrue : whenFalse), depth, within)
            : BagChoice.Of(Read(value.With(conditional.WhenTrue), depth, within), Read(value.With(whenFalse), depth, within));

    private static PropertyBag ReadArms(ISwitchExpressionOperation choice, Operand value, int depth, BagWalk? within)
    {
        PropertyBag? bag = null;
        foreach (var arm in choice.Arms)
        {
            if (arm.Value.Unwrapped() is IThrowOperation)
                continue;
            var read = Read(value.With(arm.Value), depth, within);
            bag = bag is null ? read : BagChoice.Of(bag, read);
        }

        return bag ?? PropertyBag.Opaque("it is built elsewhere");
    }

    // `given ?? new()` is what was given, or an empty one.
    private static PropertyBag ReadCoalesce(ICoalesceOperation coalesce, Operand value, int depth, BagWalk? within)
    {
        var given = Read(value.With(coalesce.Value), depth, within);
        if (coalesce.WhenNull.Unwrapped() is IThrowOperation || given.DictionaryOf is not null || (given.State is BagState.Known or BagState.Partial && given.Entries.Any(static entry => entry.IsCertain)))
            return given;
        return ReferenceEquals(given, PropertyBag.Null)
            ? Read(value.With(coalesce.WhenNull), depth, within)
            : BagChoice.Of(given.There, Read(value.With(coalesce.WhenNull), depth, within));
    }
}
