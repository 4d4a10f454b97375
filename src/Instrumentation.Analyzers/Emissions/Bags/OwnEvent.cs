using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Unity's events in classes of the code base, whose constructors, setters and methods put in what is sent: <c>set =&gt; SetParameter("level", value)</c>.</summary>
internal static class OwnEvent
{
    /// <summary>What the event that <paramref name="creation"/> makes has; null when it is none of them.</summary>
    public static PropertyBag? Read(IObjectCreationOperation creation, Frame frame, int depth)
    {
        if (creation is not { Constructor: { } constructor, Type: { DeclaringSyntaxReferences.IsEmpty: false } type } || !IsEvent(type))
            return null;
        var bag = PropertyBag.Empty;
        foreach (var run in ConstructedMember.ConstructorsOf(new Operand(creation, frame), constructor).Reverse())
            bag = BagWalk.ThroughConstructor(run, [], bag, depth);
        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            bag = element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: { } setter } } target }
                ? BagWalk.ThroughMember(setter, target, [], frame, bag, depth) ?? bag.Widened($"what '{setter.AssociatedSymbol?.Name}' is for is not seen")
                : bag.With(InitializerReader.Entry(element, frame));
        }

        return bag;
    }

    /// <summary>Whether the type is derived from Unity's event, whose members are not what is sent.</summary>
    internal static bool IsEvent(ITypeSymbol type)
    {
        for (var declaring = type.BaseType; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring is { Name: "Event", ContainingNamespace: { Name: "Analytics", ContainingNamespace: { Name: "Services", ContainingNamespace.Name: "Unity" } } })
                return true;
        }

        return false;
    }
}
