using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads bags that are sequences of key/value pairs.</summary>
internal static class PairReader
{
    private const string SpreadIn = "another collection is spread into it";

    /// <summary>
    /// A collection expression. Roslyn 4.8 has no operation for it, so its elements are asked for one by one; a
    /// target-typed <c>new</c> among them it does not bind at all, so that there the bag is partial.
    /// </summary>
    public static PropertyBag Read(CollectionExpressionSyntax list, SemanticModel model)
    {
        var bag = PropertyBag.Empty;
        foreach (var element in list.Elements)
        {
            bag = bag.With(element is ExpressionElementSyntax { Expression: var expression } && model.GetOperation(expression) is { } pair
                ? Read(pair)
                : new PropertyBag(BagState.Partial, [], SpreadIn));
        }

        return bag;
    }

    /// <summary>An array of pairs.</summary>
    public static PropertyBag Read(IArrayCreationOperation array)
    {
        if (array.Initializer is null)
            return PropertyBag.Opaque("it is filled elsewhere");
        var bag = PropertyBag.Empty;
        foreach (var element in array.Initializer.ElementValues)
            bag = bag.With(Read(element));
        return bag;
    }

    /// <summary><c>new KeyValuePair&lt;string, object&gt;("a", 1)</c>, however it is written.</summary>
    public static PropertyBag Read(IOperation pair) => pair.Unwrapped() switch
    {
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } arguments } => Read(arguments),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: { Length: 2 } arguments } =>
            Read(arguments),
        IInvalidOperation => PropertyBag.Broken,
        _ => new PropertyBag(BagState.Partial, [], "a pair is built elsewhere"),
    };

    private static PropertyBag Read(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.At(0) is { } key ? InitializerReader.Pair(key, arguments.At(1)) : PropertyBag.Broken;
}
