using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads the bags that are members of an object: what its constructors, its initialiser and the methods that return it put into them.</summary>
internal static class MemberBags
{
    /// <summary>A condition within a condition, or a method that calls a method, to make one object.</summary>
    public const int MaxDepth = 16;

    /// <summary>The bags among <paramref name="members"/> of the object that <paramref name="value"/> is.</summary>
    public static PropertyBag Read(Operand value, IReadOnlyList<string> members, int depth)
    {
        value = value.With(value.Operation.Unwrapped());
        if (value.Operation.IsNull())
            return PropertyBag.Null;
        if (depth > MaxDepth)
            return PropertyBag.Opaque("it is built in too many steps");
        return value.Operation switch
        {
            IObjectCreationOperation creation => OfCreation(value.With(creation), members, depth + 1),
            IWithOperation copy => With(Read(value.With(copy.Operand), members, depth + 1), copy.Initializer, value, members),
            ILocalReferenceOperation or IParameterReferenceOperation =>
                BagWalk.At(value, new BagVariable(Variable.Of(value.Operation)!, members), depth + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => BagChoice.Of(
                Read(value.With(conditional.WhenTrue), members, depth + 1), Read(value.With(whenFalse), members, depth + 1)),
            IInvocationOperation { Instance: { } on } call when IsFluent(call, value.Frame) =>
                BagWalk.ThroughMember(call.TargetMethod, call, members, value.Frame, Read(value.With(on), members, depth + 1), depth + 1) ?? PropertyBag.Opaque("it is built elsewhere"),
            IInvocationOperation call when BagFunction.OnlyResult(call, value.Frame) is { } returned => Read(returned, members, depth + 1),
            IInvocationOperation call when GivenBack.Of(call, value.Frame) is { Value: var given, Returned.Operation: IParameterReferenceOperation parameter } =>
                BagWalk.ThroughParameter(call, parameter.Parameter, members, value.Frame, Read(value.With(given), members, depth + 1), depth + 1) ?? PropertyBag.Opaque("it is built elsewhere"),
            IFieldReferenceOperation field when value.Resolved() is { Operation: IObjectCreationOperation { Type: { } type } } kept => KeptBag.CannotChange(type, members)
                ? Read(kept, members, depth + 1)
                : Read(kept, members, depth + 1).Widened($"'{field.Field.Name}' may be filled elsewhere"),
            _ => PropertyBag.Opaque("it is built elsewhere"),
        };
    }

    private static PropertyBag OfCreation(Operand created, IReadOnlyList<string> members, int depth)
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

    // `new Sent("saved").With("a", 1)`
    private static bool IsFluent(IInvocationOperation call, Frame frame) =>
        BagFunction.Of(call, frame) is var (body, _, _) && ReturnedValues.Of(body).ToList() is { Count: > 0 } returned && returned.All(static value => value.Unwrapped() is IInstanceReferenceOperation);
}
