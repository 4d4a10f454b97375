using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Names;

/// <summary>Reads which names an expression may be: the compiler folds constants, this folds what decides between them.</summary>
internal static partial class NameReader
{
    // A table of names; more than this, nobody reviews by hand either.
    private const int MaxNames = 64;

    // Conditions within conditions; what is nested deeper is no name that anybody could check.
    private const int MaxDepth = 32;

    // A constructor's base, and who makes that: each may be called from many places.
    private const int StepsToConstruction = 8;

    /// <summary>The names that <paramref name="expression"/> may be; at least one.</summary>
    public static IReadOnlyList<EventName> Read(Operand expression)
    {
        var names = new FoundNames();
        Read(expression, names, depth: 0);

        // An arm that gives null sends nothing, or nothing that anybody could look for.
        var named = names.Where(static name => !name.IsNull).ToList();
        return named.Count > 0 ? named : names;
    }

    /// <summary>Adds the names that <paramref name="expression"/> may be to <paramref name="names"/>.</summary>
    internal static void Read(Operand expression, FoundNames names, int depth)
    {
        var value = expression.Operation.ConstantText() is null ? expression.With(expression.Operation.Unwrapped()) : expression;
        if (value.Operation.ConstantText() is { } text)
            names.Add(EventName.Known(text, value.Place));
        else if (EnumName.Of(value.Operation) is var (wireName, identifier))
            names.Add(EventName.Known(wireName, value.Place) with { Identifier = identifier });
        else if (depth > MaxDepth || names.Count > MaxNames || !names.MayGoOn())
            names.Add(new EventName(NameCertainty.Unknown, null, value.Place));
        else
            ReadUnfolded(value, names, depth + 1);
    }

    private static void ReadUnfolded(Operand value, FoundNames names, int depth)
    {
        switch (value.Operation)
        {
            case var _ when GivenChoice.AskedBy(value) is { } asked && GivenChoice.IsGiven(asked) is { } decider:
                names.Add(new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = decider });
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                ReadConditional(value, conditional, whenFalse, names, depth);
                break;
            case ISwitchExpressionOperation choice:
                ReadArms(value, choice, names, depth);
                break;
            case ICoalesceOperation coalesce:
                ReadCoalesce(value, coalesce, names, depth);
                break;
            case ISimpleAssignmentOperation assignment:
                Read(value.With(assignment.Value), names, depth);
                break;
            case IPropertyReferenceOperation { Instance: ITypeOfOperation { TypeOperand: INamedTypeSymbol { Arity: 0, ContainingType: not { Arity: > 0 } } type }, Property.Name: "Name" }:
                names.Add(EventName.Known(type.Name, value.Place));
                break;
            case var _ when TypeParameterName.AskedBy(value.Operation) is { } asked:
                ReadTypeParameter(value, asked, names, depth);
                break;
            case { ConstantValue: { HasValue: true, Value: null } }:
                names.Add(new EventName(NameCertainty.Broken, null, value.Place) { IsNull = true });
                break;
            case IInvalidOperation:
                names.Add(new EventName(NameCertainty.Broken, null, value.Place));
                break;
            case IFieldReferenceOperation when value.Behind() is { } initializer:
                ReadElsewhere(value, initializer, names, depth);
                break;
            case var _ when Elements.Of(value) is { Count: > 0 } elements:
                ReadElements(value, elements, names, depth);
                break;
            case var _ when TakenOne.Given(value) is { Operation: IParameterReferenceOperation list } given && ReadGivenList(given, list) is { } element:
                names.Add(element);
                break;
            case IPropertyReferenceOperation or IFieldReferenceOperation when GivenObject.Of(value) is { } given:
                names.Add(new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = given });
                break;
            case IParameterReferenceOperation captured when MemberValue.Of(value, captured) is { } passed:
                ReadElsewhere(value, passed, names, depth);
                break;
            case IFieldReferenceOperation field when MemberValue.Of(value, field) is { } kept:
                ReadElsewhere(value, kept, names, depth);
                break;
            case IPropertyReferenceOperation property when MemberValue.Of(value, property) is { } member:
                ReadElsewhere(value, member, names, depth);
                break;
            case var _ when ConstructedValue.Of(value) is { } constructed:
                ReadAll(value, constructed, names, depth + StepsToConstruction);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                ReadVariable(value, names, depth);
                break;
            case var _ when JoinedText.Of(value.Operation) is { } parts:
                JoinedName.Read(value, parts, names, depth);
                break;
            case IPropertyReferenceOperation property when ReturnedOperands.Of(property, value.Frame) is { } held:
                ReadAll(value, held, names, depth);
                break;
            case IPropertyReferenceOperation or IInvocationOperation when (Overrides.Of(value) ?? Overrides.OfGiven(value)) is { } overridden:
                ReadAll(value, overridden, names, depth);
                break;
            case IInvocationOperation call when ReturnedOperands.Of(call, value.Frame) is { } returned:
                ReadReturned(value, returned, names, depth);
                break;
            case var made when NameText.SourceOf(made) is { } source:
                ReadChanged(value, source, names, depth);
                break;
            default:
                names.Add(new EventName(ComputedName.Is(value.Operation) ? NameCertainty.Computed : NameCertainty.Unknown, null, value.Place));
                break;
        }
    }

    // Whether the second value is ever sent, the first one decides; where nobody can read that one, nobody knows.
    private static void ReadCoalesce(Operand value, ICoalesceOperation coalesce, FoundNames names, int depth)
    {
        var first = names.Count;
        Read(value.With(coalesce.Value), names, depth);
        if (coalesce.WhenNull.Unwrapped() is IThrowOperation)
            return;
        var second = names.Count;
        var isFallback = names.Skip(first).Any(static name => name.Certainty is NameCertainty.Unknown or NameCertainty.Computed);
        Read(value.With(coalesce.WhenNull), names, depth);
        for (var i = second; isFallback && i < names.Count; i++)
            names[i] = names[i] with { IsFallback = true };
    }

    private static void ReadVariable(Operand value, FoundNames names, int depth)
    {
        // A wrapper's argument is no deeper: there are no more of them than wrappers are followed.
        var parameter = (value.Operation as IParameterReferenceOperation)?.Parameter;
        if (value.Behind() is { } only)
        {
            ReadElsewhere(value, only, names, parameter is null ? depth : depth - 1);
            return;
        }

        names.AddWalk();
        var possible = ValueWalk.At(value.Operation, Variable.Of(value.Operation)!);
        foreach (var assigned in possible.Values)
            ReadElsewhere(value, value.With(assigned), names, depth);
        if (possible.MayBeInitial && parameter is not null && value.Frame.Argument(parameter) is { } argument)
            Read(argument, names, depth - 1);
        else if (possible.MayBeInitial && parameter is not null && value.Frame.Code.Wrappers.MayForward(parameter, value.Operation))
            names.Add(new EventName(NameCertainty.Forwarded, null, value.Place) { Parameter = parameter });
        else if (possible.MayBeOther || possible.MayBeInitial)
            names.Add(new EventName(NameCertainty.Unknown, null, value.Place));
    }

    // What stands elsewhere is reported where the call uses it.
    private static void ReadElsewhere(Operand use, Operand initializer, FoundNames names, int depth)
    {
        var start = names.Count;
        Read(initializer, names, depth);
        var place = use.Place;
        var site = use.Site.Syntax;
        for (var i = start; i < names.Count; i++)
        {
            // And what an object's own type says of it, where the object is given: `Record(new Exported())`.
            if (use.Frame.Caller is null || names[i].Place.Syntax == site)
                names[i] = names[i] with { Place = place };
        }
    }

    private static void ReadAll(Operand use, IReadOnlyList<Operand> possible, FoundNames names, int depth)
    {
        foreach (var value in possible)
            ReadElsewhere(use, value, names, depth);
    }

    // `AppEvent.Signup.ToString()`, `Names.Signup.ToLowerInvariant()`
    private static void ReadChanged(Operand value, IOperation source, FoundNames names, int depth)
    {
        var found = names.OfPart();
        Read(value.With(source), found, depth);
        foreach (var name in found)
        {
            names.Add(name.Certainty == NameCertainty.Broken ? name
                : name is { Certainty: NameCertainty.Known } && NameText.Of(value.Operation, name.Identifier ?? name.Text!) is { } text
                    ? EventName.Known(text, value.Frame.Caller is null ? value.Place : name.Place) with { IsPossible = name.IsPossible, IsFallback = name.IsFallback }
                : JoinedName.Undecided(value, name));
        }
    }
}
