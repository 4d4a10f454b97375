using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads objects of ordinary types: which properties they give, the type says; what for, the place where they are made.</summary>
internal static class PlainObjectReader
{
    /// <summary>The bag that <paramref name="value"/> becomes; null when it is no such object, or a choice between several.</summary>
    public static PropertyBag? Read(Operand value)
    {
        if (value.Operation is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation or ISimpleAssignmentOperation
            || !PlainType.Is(value.Operation.Type))
        {
            return null;
        }

        var made = value.Resolved();
        return made.Operation switch
        {
            IObjectCreationOperation { Type: { } type } creation when PlainType.Is(type) =>
                Of(type, IsFilledElsewhere(value) ? [] : Given(creation, made.Frame), value, isExact: true),
            IParameterReferenceOperation when PlainType.MayBeDerived(made.Operation.Type!) =>
                Of(made.Operation.Type!, [], value, isExact: false).FilledByCaller(MayHaveMore(made.Operation.Type!)),
            _ => Of(value.Operation.Type!, [], value, isExact: false),
        };
    }

    private static PropertyBag Of(ITypeSymbol type, Dictionary<string, (IOperation Place, Operand Value)> given, Operand value, bool isExact)
    {
        var entries = new List<BagEntry>();
        foreach (var member in PlainType.Members(type))
        {
            var isIgnored = WireName.IsIgnored(member);
            if (isIgnored == true)
                continue;
            var named = WireName.Given(member);
            var isGiven = given.TryGetValue(member.Name, out var assigned);
            entries.Add(new BagEntry(named ?? member.Name, isGiven ? assigned.Place : value.Place, isGiven ? assigned.Value : null, IsCertain: isIgnored == false)
            {
                MayBeRenamed = named is null && WireName.MayBeRenamed(member.Name),
            });
        }

        var bag = new PropertyBag(BagState.Known, entries);
        if (PlainType.HasFields(type))
            return bag.Widened($"'{type.Name}' has fields, which not every serializer writes");
        return isExact || !PlainType.MayBeDerived(type) ? bag : bag.Widened(MayHaveMore(type));
    }

    private static string MayHaveMore(ITypeSymbol type) => $"a type derived from '{type.Name}' may have more members";

    // `new Order(12.5) { Currency = "EUR" }`; of constructors, only a record's own say which member a parameter is.
    private static Dictionary<string, (IOperation Place, Operand Value)> Given(IObjectCreationOperation creation, Frame frame)
    {
        var given = Given(creation.Initializer, frame);
        if (creation.Type is not { IsRecord: true })
            return given;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && !given.ContainsKey(parameter.Name))
                given.Add(parameter.Name, (frame.PlaceOf(argument.Value), new Operand(argument.Value, frame)));
        }

        return given;
    }

    private static Dictionary<string, (IOperation Place, Operand Value)> Given(IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        var given = new Dictionary<string, (IOperation, Operand)>();
        foreach (var element in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment)
                given[member.Property.Name] = (frame.PlaceOf(member), new Operand(assignment.Value, frame));
        }

        return given;
    }

    // A variable that is used for anything else may have got other values since.
    private static bool IsFilledElsewhere(Operand value) =>
        Variable.Of(value.Operation.Unwrapped()) is ILocalSymbol local
        && Mentions.In(value.Operation.Body()).Of(local).Any(use => use is not IVariableDeclaratorOperation && use.Syntax != value.Operation.Syntax);
}
