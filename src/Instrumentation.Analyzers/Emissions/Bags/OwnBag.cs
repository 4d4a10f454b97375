using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>
/// Bags and events in classes of the code base, whose constructors, setters and methods may put in more than their calls say, or something else:
/// <c>set =&gt; SetParameter("level", value)</c>.
/// </summary>
internal static class OwnBag
{
    /// <summary>What the bag or event that <paramref name="creation"/> makes has; null where it is of no such class.</summary>
    public static PropertyBag? Read(IObjectCreationOperation creation, Frame frame, int depth)
    {
        if (creation is not { Constructor: { } constructor, Type: { DeclaringSyntaxReferences.IsEmpty: false } type } || SdkBag.Is(type))
            return null;

        // A class that keeps what it holds by itself is not looked into.
        if (!DerivesFromBag(type) && !UnityEvent.Is(type))
            return !BagType.Is(type) ? null : Initialized(PropertyBag.Empty.With(Given(creation.Arguments, frame, depth)), creation, frame, depth).Widened($"'{type.Name}' may put in more");
        var bag = PropertyBag.Empty;
        foreach (var run in ConstructedMember.ConstructorsOf(new Operand(creation, frame), constructor).Reverse())
        {
            if (ConstructedMember.ChainOf(run) is { TargetMethod.ContainingType.DeclaringSyntaxReferences.IsEmpty: true } based)
                bag = bag.With(Given(based.Arguments, run.Frame, depth));
            bag = BagWalk.ThroughConstructor(run, [], bag, depth);
        }

        return Initialized(bag, creation, frame, depth);
    }

    /// <summary>Whether the type is a dictionary by what it derives from, so that what it does to the bag it does by its base's methods.</summary>
    public static bool DerivesFromBag(ITypeSymbol? type)
    {
        for (var declaring = type?.BaseType; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.DeclaringSyntaxReferences.IsEmpty || SdkBag.Is(declaring))
                return BagType.Is(declaring);
        }

        return false;
    }

    /// <summary>Whether <paramref name="method"/>, an <c>Add</c> or the setter of an indexer, hands the name that it is given on as it is.</summary>
    public static bool KeepsName(IMethodSymbol method, Codebase code)
    {
        if (code.BodyOf(method) is not { } body || SdkBag.Is(method.ContainingType))
            return true;
        foreach (var part in body.DescendantsAndSelf())
        {
            var arguments = part switch
            {
                IInvocationOperation call => call.Arguments,
                IPropertyReferenceOperation indexer => indexer.Arguments,
                IObjectCreationOperation creation => creation.Arguments,
                _ => ImmutableArray<IArgumentOperation>.Empty,
            };
            if (arguments.Any(static argument => argument.Value.Unwrapped() is IParameterReferenceOperation { Parameter.Ordinal: 0 } && argument.Parameter?.Ordinal == 0))
                return true;
        }

        return false;
    }

    // What a constructor is given to begin with, rather than a capacity or a comparer.
    private static PropertyBag Given(ImmutableArray<IArgumentOperation> arguments, Frame frame, int depth)
    {
        var bag = PropertyBag.Empty;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && BagType.MayHoldEntries(argument.Value.Unwrapped().Type))
                bag = bag.With(BagReader.Read(new Operand(argument.Value.Unwrapped(), frame), depth, within: null));
        }

        return bag;
    }

    // `new Props("x") { Screen = "s", ["a"] = 1 }`
    private static PropertyBag Initialized(PropertyBag bag, IObjectCreationOperation creation, Frame frame, int depth)
    {
        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            bag = element switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: { } setter } } target } =>
                    BagWalk.ThroughMember(setter, target, [], frame, bag, depth) ?? bag.Widened($"what '{setter.AssociatedSymbol?.Name}' is for is not seen"),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true, SetMethod: { } setter } } } when !KeepsName(setter, frame.Code) =>
                    bag.Widened("its indexer may change it"),
                IInvocationOperation { TargetMethod: var add } call when DerivesFromBag(creation.Type) && frame.Code.BodyOf(add) is not null =>
                    BagWalk.ThroughMember(add, call, [], frame, bag, depth) ?? bag.Widened($"'{add.Name}' may change it"),
                IInvocationOperation { TargetMethod: var add } when !KeepsName(add, frame.Code) => bag.Widened($"'{add.Name}' may change it"),
                _ => bag.With(InitializerReader.Entry(element, frame)),
            };
        }

        return bag;
    }
}
