using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads property bags that are written where the call is. Whatever is built elsewhere is opaque, and said to be so.</summary>
internal static class BagReader
{
    private const int MaxDepth = 16;

    /// <summary>The bag that <paramref name="argument"/> gives; null is an argument that is not there.</summary>
    public static PropertyBag Read(IOperation? argument) =>
        argument is null ? PropertyBag.Empty : Read(argument, depth: 0).At(argument);

    internal static PropertyBag Read(IOperation value, int depth)
    {
        if (value.IsNull())
            return PropertyBag.Empty;
        value = value.Source();
        if (depth > MaxDepth)
            return PropertyBag.Opaque("it is built in too many steps");
        return value switch
        {
            IInvalidOperation => PropertyBag.Broken,
            { Syntax: CollectionExpressionSyntax list, SemanticModel: { } model } => PairReader.Read(list, model),
            IAnonymousObjectCreationOperation anonymous => InitializerReader.Members(anonymous.Initializers),
            IObjectCreationOperation creation => Read(creation, depth + 1),
            IArrayCreationOperation array => PairReader.Read(array),
            IInvocationOperation call => ReadCall(call, depth + 1),
            ILocalReferenceOperation local => LocalValue.Untouched(local) is { } initializer
                ? Read(initializer, depth + 1)
                : PropertyBag.Opaque($"'{local.Local.Name}' is filled in several steps"),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
                BagChoice.Of(Read(conditional.WhenTrue, depth + 1), Read(whenFalse, depth + 1)),
            IParameterReferenceOperation parameter => PropertyBag.Opaque($"'{parameter.Parameter.Name}' comes from the caller"),
            _ => PropertyBag.Opaque("it is built elsewhere"),
        };
    }

    private static PropertyBag Read(IObjectCreationOperation creation, int depth)
    {
        if (creation.Type is not { } type)
            return PropertyBag.Broken;
        if (!BagType.Is(type))
            return PropertyBag.Opaque($"the members of '{type.Name}' are not read");
        var bag = PropertyBag.Empty;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && BagType.MayHoldEntries(argument.Value.Unwrapped().Type))
                bag = bag.With(Read(argument.Value, depth));
        }

        return creation.Initializer is { } initializer ? bag.With(InitializerReader.Entries(initializer)) : bag;
    }

    // `new Properties().Add("a", 1).Add("b", 2)`, and the dictionary of a generated event.
    private static PropertyBag ReadCall(IInvocationOperation call, int depth)
    {
        if (GeneratedTypes.DictionaryOf(call) is { } name)
            return new PropertyBag(BagState.Known, []) { DictionaryOf = name };

        var added = new Stack<PropertyBag>();
        IOperation value = call;
        while (value.Unwrapped() is IInvocationOperation { Instance: { } instance } next && IsFluentAdd(next))
        {
            added.Push(next.Arguments.At(0) is { } key ? InitializerReader.Pair(key, next.Arguments.At(1)) : PropertyBag.Broken);
            value = instance;
        }

        if (added.Count == 0)
            return PropertyBag.Opaque($"'{call.TargetMethod.Name}' builds it");
        var bag = Read(value, depth);
        foreach (var pair in added)
            bag = bag.With(pair);
        return bag;
    }

    private static bool IsFluentAdd(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Add", ReturnsVoid: false }, Arguments.Length: 2, Type: { } type }
        && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String
        && BagType.Is(type);
}
