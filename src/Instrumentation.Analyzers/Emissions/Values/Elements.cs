using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What is taken out of a collection that nothing changes: an element, the value of a key, what a loop goes through.</summary>
internal static class Elements
{
    private const int MaxSteps = 8;

    private static readonly HashSet<string> Copying =
        ["ToFrozenDictionary", "ToImmutableDictionary", "ToFrozenSet", "ToImmutableArray", "ToList", "ToArray", "AsReadOnly", "AsEnumerable"];

    /// <summary>The expressions of which <paramref name="value"/> is one; null or none when it comes from no such collection.</summary>
    public static IReadOnlyList<Operand>? Of(Operand value) => value.Operation switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array, Indices: { Length: 1 } indices } => Indexed(value.With(array), indices[0]),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection, Arguments: { Length: 1 } arguments } =>
            Looked(value.With(collection), value.With(arguments[0].Value)),
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault" } call => Defaulted(value, call),
        ILocalReferenceOperation or IParameterReferenceOperation when TakenOne.Of(value.Operation) is { } taken => taken.Part is { } part ? Parts(ItemsOf(value.With(taken.Collection)), part) : ItemsOf(value.With(taken.Collection)),
        ILocalReferenceOperation local => TriedOf(local) is { Instance: { } table } tried && tried.Arguments.At(0) is { } key && PairsOf(value.With(table)) is not null
            ? Looked(value.With(table), value.With(key))
            : null,
        IMemberReferenceOperation { Instance: { } instance, Member: var member } when TakenOne.Of(instance.Unwrapped()) is { Part: null } taken => Members(ItemsOf(value.With(taken.Collection)), member),
        _ => null,
    };

    /// <summary>Whether the code takes each element in turn, as a loop does that skips none; what is looked up by a key may never be asked for.</summary>
    public static bool AreAllUsed(IOperation value) =>
        (value is IMemberReferenceOperation { Instance: { } instance } ? instance.Unwrapped() : value) is var taken && TakenOne.Of(taken) is not null && !Variable.IsTested(taken);

    // `foreach (var (name, count) in …)`
    private static List<Operand>? Parts(IReadOnlyList<Operand>? items, int part)
    {
        var parts = new List<Operand>();
        foreach (var item in items ?? [])
        {
            if (item.Operation.Unwrapped() is not ITupleOperation { Elements: var elements } || part >= elements.Length)
                return null;
            parts.Add(item.With(elements[part]));
        }

        return parts;
    }

    // `foreach (var e in …) … e.Name`
    private static List<Operand>? Members(IReadOnlyList<Operand>? items, ISymbol member)
    {
        var members = new List<Operand>();
        foreach (var item in items ?? [])
        {
            if (MemberValue.In(item.With(item.Operation.Unwrapped()), member) is not { } held)
                return null;
            members.Add(held);
        }

        return members;
    }

    /// <summary>The key that the local was looked up by, as in <c>Names.TryGetValue(kind, out var name)</c>; null where it was not.</summary>
    public static IOperation? KeyOf(ILocalReferenceOperation local) => TriedOf(local)?.Arguments.At(0);

    // `Names[kind]`: of a constant key its own value, of any other all of them.
    private static IReadOnlyList<Operand>? Looked(Operand collection, Operand key)
    {
        if (PairsOf(collection) is not { } pairs)
            return Indexed(collection, key.Operation);
        if (ConstantChoice.ConstantOf(key) is { } constant
            && pairs.Where(pair => pair.Key.Operation.ConstantValue is { HasValue: true } known && constant.Equals(known.Value)).ToList() is { Count: 1 } found)
        {
            return [found[0].Value];
        }

        return [.. pairs.Select(static pair => pair.Value)];
    }

    // `Names[1]`
    private static IReadOnlyList<Operand>? Indexed(Operand collection, IOperation index) =>
        ItemsOf(collection) is not { } items ? null
        : index.ConstantValue is { HasValue: true, Value: int at } && at >= 0 && at < items.Count ? [items[at]]
        : items;

    // `Names.GetValueOrDefault(kind, "other")`, an extension of the framework.
    private static List<Operand>? Defaulted(Operand value, IInvocationOperation call)
    {
        var collection = call.Instance ?? call.Arguments.At(0);
        if (collection is null || PairsOf(value.With(collection)) is not { } pairs)
            return null;
        var values = pairs.Select(static pair => pair.Value).ToList();
        if (call.Arguments.At(call.Instance is null ? 2 : 1) is { } otherwise)
            values.Add(value.With(otherwise));
        return values;
    }

    /// <summary>What <paramref name="collection"/> was made with, which nothing changes; null where that is not known.</summary>
    public static IReadOnlyList<Operand>? ItemsOf(Operand collection)
    {
        var made = Made(collection);
        return made.Operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => [.. initializer.ElementValues.Select(made.With)],
            IArrayInitializerOperation initializer => [.. initializer.ElementValues.Select(made.With)],
            { Syntax: CollectionExpressionSyntax list, SemanticModel: { } model } => Listed(list, model, made),
            IObjectCreationOperation { Initializer: { } initializer } creation when IsMadeOfNothing(creation) => Added(initializer, made),
            _ => null,
        };
    }

    private static List<Operand>? Listed(CollectionExpressionSyntax list, SemanticModel model, Operand made)
    {
        var items = new List<Operand>();
        foreach (var element in list.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: var expression } || model.GetOperation(expression) is not { } item)
                return null;
            items.Add(made.With(item));
        }

        return items;
    }

    // `new List<string> { "a", "b" }`
    private static List<Operand>? Added(IObjectOrCollectionInitializerOperation initializer, Operand made)
    {
        var items = new List<Operand>();
        foreach (var element in initializer.Initializers)
        {
            if (element is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments })
                return null;
            items.Add(made.With(arguments[0].Value));
        }

        return items;
    }

    // `new Dictionary<Kind, string> { [Kind.A] = "a", { Kind.B, "b" } }`
    private static List<(Operand Key, Operand Value)>? PairsOf(Operand collection)
    {
        var made = Made(collection);
        if (made.Operation is not IObjectCreationOperation { Initializer: { } initializer } creation || !IsMadeOfNothing(creation))
            return null;
        var pairs = new List<(Operand, Operand)>();
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } key } } assignment:
                    pairs.Add((made.With(key[0].Value), made.With(assignment.Value)));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } when arguments.At(0) is { } key && arguments.At(1) is { } added:
                    pairs.Add((made.With(key), made.With(added)));
                    break;
                default:
                    return null;
            }
        }

        return pairs;
    }

    // The creation, below the variables that keep it and the calls that freeze or copy it.
    private static Operand Made(Operand collection)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            collection = collection.With(collection.Operation.Unwrapped());
            if (UnchangedCollection.Of(collection) is { } behind)
                collection = behind;
            else if (CopiedBy(collection.Operation) is { } source)
                collection = collection.With(source);
            else
                break;
        }

        return collection;
    }

    private static IOperation? CopiedBy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var method } call
        && Copying.Contains(method)
        && call.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Ordinal == 0)
            ? call.Instance ?? call.Arguments.At(0)
            : null;

    // Capacities and comparers bring nothing into it.
    private static bool IsMadeOfNothing(IObjectCreationOperation creation) => creation.Arguments.All(static argument =>
        argument.Value.Type?.SpecialType == SpecialType.System_Int32 || argument.Parameter?.Type.Name is "IEqualityComparer" or "IComparer");

    // `if (Names.TryGetValue(kind, out var name))`, and nothing else that writes it.
    private static IInvocationOperation? TriedOf(ILocalReferenceOperation local)
    {
        IInvocationOperation? found = null;
        foreach (var use in Mentions.In(local.Body()).Of(local.Local))
        {
            if (use is IVariableDeclaratorOperation || !Variable.IsWritten(use))
                continue;
            var argument = use.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : use.Parent;
            if (found is not null || argument?.Parent is not IInvocationOperation { TargetMethod.Name: "TryGetValue" } call)
                return null;
            found = call;
        }

        return found;
    }
}
