using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Names;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads the initialisers that fill a bag.</summary>
internal static class InitializerReader
{
    private const string ComputedKey = "a property's name is computed";

    /// <summary>The entries of <c>{ {"a", 1} }</c> and <c>{ ["a"] = 1 }</c>, mixed as the language allows.</summary>
    public static PropertyBag Entries(IObjectOrCollectionInitializerOperation initializer, Frame frame)
    {
        var bag = PropertyBag.Empty;
        foreach (var element in initializer.Initializers)
            bag = bag.With(Entry(element, frame));
        return bag;
    }

    /// <summary>The members of an anonymous object.</summary>
    public static PropertyBag Members(ImmutableArray<IOperation> initializers, Frame frame)
    {
        var entries = new List<BagEntry>();
        foreach (var initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment)
                entries.Add(new BagEntry(member.Property.Name, frame.PlaceOf(member), new Operand(assignment.Value, frame)) { MayBeRenamed = WireName.MayBeRenamed(member.Property.Name) });
            else
                return PropertyBag.Broken;
        }

        return new PropertyBag(BagState.Known, entries);
    }

    /// <summary>The single entry <paramref name="key"/>: <paramref name="value"/>; both arms of a conditional key, neither certain.</summary>
    public static PropertyBag Pair(Operand key, Operand? value)
    {
        var names = NameReader.Read(key);
        var entries = new List<BagEntry>(names.Count);
        foreach (var name in names)
        {
            if (name.Certainty == NameCertainty.Broken)
                return PropertyBag.Broken;
            if (name is { Certainty: NameCertainty.Known, Text: { } text })
                entries.Add(new BagEntry(text, name.Place, value, IsCertain: names.Count == 1));
        }

        return entries.Count == names.Count
            ? new PropertyBag(BagState.Known, entries)
            : new PropertyBag(BagState.Partial, entries, ComputedKey);
    }

    /// <summary>One element of such an initialiser.</summary>
    internal static PropertyBag Entry(IOperation element, Frame frame)
    {
        switch (element.Unwrapped())
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } } assignment:
                return Pair(new Operand(arguments[0].Value, frame), new Operand(assignment.Value, frame));
            case IInvocationOperation { Arguments: { Length: 2 } arguments } when arguments.At(0) is { } key:
                return Pair(new Operand(key, frame), arguments.At(1) is { } value ? new Operand(value, frame) : null);
            // `{ "a", anything }` of a dynamic value, of which the compiler leaves the `Add` open.
            case IDynamicInvocationOperation { Arguments: { Length: 2 } added }:
                return Pair(new Operand(added[0], frame), new Operand(added[1], frame));
            case IInvocationOperation { Arguments: { Length: 1 } arguments }:
                return PairReader.Read(new Operand(arguments[0].Value, frame));
            case IInvalidOperation:
                return PropertyBag.Broken;

            // `Capacity = 4` of a list-like bag, an extension method's `Add`, and the like.
            default:
                return new PropertyBag(BagState.Partial, [], "a part of its initialiser is not read");
        }
    }
}
