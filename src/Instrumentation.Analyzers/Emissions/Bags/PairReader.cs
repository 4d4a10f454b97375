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
    public static PropertyBag Read(CollectionExpressionSyntax list, SemanticModel model, Frame frame, int depth, BagWalk? within)
    {
        var bag = PropertyBag.Empty;
        foreach (var element in list.Elements)
        {
            bag = bag.With(element switch
            {
                ExpressionElementSyntax { Expression: var expression } when model.GetOperation(expression) is { } pair => Read(new Operand(pair, frame)),
                SpreadElementSyntax { Expression: var expression } when model.GetOperation(expression) is { } spread =>
                    BagReader.Read(new Operand(spread, frame), depth + 1, within),
                _ => new PropertyBag(BagState.Partial, [], SpreadIn),
            });
        }

        return bag;
    }

    /// <summary>An array of pairs.</summary>
    public static PropertyBag Read(IArrayCreationOperation array, Frame frame)
    {
        // What is put into it one by one, whoever follows the variable sees.
        if (array.Initializer is null)
            return array.Type is IArrayTypeSymbol { ElementType: var element } && IsNamedValue(element) ? PropertyBag.Empty : PropertyBag.Opaque("it is filled elsewhere");
        var bag = PropertyBag.Empty;
        foreach (var value in array.Initializer.ElementValues)
            bag = bag.With(Read(new Operand(value, frame)));
        return bag;
    }

    /// <summary><c>new KeyValuePair&lt;string, object&gt;("a", 1)</c>, however it is written.</summary>
    public static PropertyBag Read(Operand pair) => Decompose(pair.Resolved());

    /// <summary>The key and the value that <paramref name="pair"/> is made of where the code stands; those of each arm where a condition decides, and null where one is made elsewhere.</summary>
    public static IReadOnlyList<(IOperation Key, IOperation? Value)>? PartsOf(IOperation pair)
    {
        switch (pair.Unwrapped())
        {
            case IObjectCreationOperation { Type: { } type, Arguments: { Length: >= 2 } arguments } when (IsNamedValue(type) || type.Name == "KeyValuePair") && arguments.At(0) is { } key:
                return [(key, arguments.At(1))];
            case IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse }:
                return PartsOf(whenTrue) is { } left && PartsOf(whenFalse) is { } right ? [.. left, .. right] : null;
            case ISwitchExpressionOperation { Arms: var arms }:
                var found = new List<(IOperation, IOperation?)>();
                foreach (var arm in arms)
                {
                    if (arm.Value.Unwrapped() is IThrowOperation)
                        continue;
                    if (PartsOf(arm.Value) is not { } parts)
                        return null;
                    found.AddRange(parts);
                }

                return found;
            default:
                return null;
        }
    }

    /// <summary>The pair whose key the expression is, as in <c>pair.Key</c>; null when it is none.</summary>
    public static IOperation? PairOfKey(IOperation key) => key.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property.Name: "Key", Instance: { } pair } => pair,
        IFieldReferenceOperation { Field: { Name: "Item1" } or { CorrespondingTupleField.Name: "Item1" }, Instance: { } pair } => pair,
        _ => null,
    };

    /// <summary>The pair whose value the expression is, as in <c>pair.Value</c>; null when it is none.</summary>
    public static IOperation? PairOfValue(IOperation value) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } pair } => pair,
        IFieldReferenceOperation { Field: { Name: "Item2" } or { CorrespondingTupleField.Name: "Item2" }, Instance: { } pair } => pair,
        _ => null,
    };

    /// <summary>Whether the local is the key in <c>var (key, value)</c>.</summary>
    public static bool IsKeyOf(IOperation deconstruction, ILocalSymbol local) => IsPartOf(deconstruction, 0, local);

    /// <summary>Whether the local is the value in <c>var (key, value)</c>.</summary>
    public static bool IsValueOf(IOperation deconstruction, ILocalSymbol local) => IsPartOf(deconstruction, 1, local);

    /// <summary>Whether the type is a library's own pair: Newtonsoft's <c>JProperty</c>, Firebase's <c>Parameter</c>.</summary>
    public static bool IsNamedValue(ITypeSymbol? type) =>
        type is { Name: "JProperty", ContainingNamespace.Name: "Linq" }
            or { Name: "Parameter", ContainingNamespace: { Name: "Analytics", ContainingNamespace.Name: "Firebase" } or { Name: "FirebaseAnalytics", ContainingNamespace.Name: "Plugin" } };

    private static bool IsPartOf(IOperation deconstruction, int part, ILocalSymbol local)
    {
        var parts = deconstruction is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction;
        return parts is ITupleOperation { Elements: { Length: 2 } elements }
            && (elements[part] is IDeclarationExpressionOperation own ? own.Expression : elements[part]) is ILocalReferenceOperation named
            && SymbolEqualityComparer.Default.Equals(named.Local, local);
    }

    private static PropertyBag Decompose(Operand pair) => pair.Operation switch
    {
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } arguments } => Read(arguments, pair.Frame),
        IObjectCreationOperation { Type: { } type, Arguments: var arguments } when IsNamedValue(type) => Read(arguments, pair.Frame),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: { Length: 2 } arguments } =>
            Read(arguments, pair.Frame),
        ITupleOperation { Elements: { Length: 2 } elements } => InitializerReader.Pair(pair.With(elements[0]), pair.With(elements[1])),
        IInvalidOperation => PropertyBag.Broken,
        _ => new PropertyBag(BagState.Partial, [], "a pair is built elsewhere"),
    };

    private static PropertyBag Read(ImmutableArray<IArgumentOperation> arguments, Frame frame) =>
        arguments.At(0) is { } key
            ? InitializerReader.Pair(new Operand(key, frame), arguments.At(1) is { } value ? new Operand(value, frame) : null)
            : PropertyBag.Broken;
}
