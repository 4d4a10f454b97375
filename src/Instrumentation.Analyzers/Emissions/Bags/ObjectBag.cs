using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Bags that objects of the compilation's own types hold: <c>new AnalyticsEvent("x") { Properties = { ["a"] = 1 } }</c>.</summary>
internal static class ObjectBag
{
    /// <summary>The bag that <paramref name="member"/> is; null where it is none that an object in sight holds.</summary>
    public static PropertyBag? Read(Operand value, IMemberReferenceOperation member, int depth)
    {
        if (member is not (IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: false } } or IFieldReferenceOperation { Field.IsStatic: false })
            || member.Member.ContainingType is not { DeclaringSyntaxReferences.IsEmpty: false }
            || member.Instance is not { } holder)
        {
            return null;
        }

        if (GivenObject.Of(value) is { } given)
            return PropertyBag.FromCaller($"'{given.Name}' comes from the caller");
        var instance = MemberValue.HolderOf(value.With(holder.Unwrapped()));
        if (MemberValue.ObjectOf(instance) is not { } made)
            return null;
        return made.Operation switch
        {
            IObjectCreationOperation { Type: { } type } when Dispatch.In(type, member.Member) is { } own => OfGetter(member, own, value.Frame, depth)
                ?? MemberBags.Read(Variable.Of(instance.Operation) is null ? made : instance, [own.Name], depth),
            IWithOperation or IInvocationOperation => MemberBags.Read(made, [member.Member.Name], depth),
            _ => null,
        };
    }

    /// <summary>What its constructors, and the initialiser of the member, put into a bag of the object that <paramref name="creation"/> makes; null for an SDK's type.</summary>
    public static PropertyBag? Constructed(Operand creation, IReadOnlyList<string> members, int depth)
    {
        if (creation.Operation is not IObjectCreationOperation { Constructor: { } constructor, Type: { DeclaringSyntaxReferences.IsEmpty: false } })
            return null;
        var runs = ConstructedMember.ConstructorsOf(creation, constructor).ToList();
        var bag = PropertyBag.Empty;
        for (var i = runs.Count - 1; i >= 0; i--)
            bag = BagWalk.ThroughConstructor(runs[i], members, runs[i].IsLastOfItsType ? bag.With(Initial(runs[i], members, depth)) : bag, depth);
        return bag;
    }

    private static PropertyBag? OfGetter(IMemberReferenceOperation member, ISymbol own, Frame frame, int depth) =>
        own is IPropertySymbol { GetMethod: { IsAbstract: false } getter } && frame.Code.BodyOf(getter) is not null && frame.Enter(getter, member) is { } entered
            ? BagCall.Returned(frame.Code.BodyOf(getter)!, entered, depth)
            : null;

    // `Properties { get; } = new() { … }`, and the parameter of a record.
    private static PropertyBag Initial(ConstructorRun run, IReadOnlyList<string> members, int depth)
    {
        foreach (var member in run.Constructor.ContainingType.GetMembers())
        {
            if (member is not (IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false }) || !members.Contains(member.Name))
                continue;
            if (ConstructedMember.Positional(run, member) is { } passed)
                return BagReader.Read(passed, depth, within: null);
            if (ConstructedMember.InitializerOf(member) is { } initializer && run.Frame.Code.OperationOf(initializer) is { } initial)
                return BagReader.Read(new Operand(initial, run.Frame), depth, within: null);
        }

        return PropertyBag.Empty;
    }
}
