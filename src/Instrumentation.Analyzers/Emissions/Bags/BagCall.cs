using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>Reads bags that a call makes: a fluent chain, a copy, a method of the compilation, a generated event.</summary>
internal static class BagCall
{
    /// <summary>The bag that <paramref name="call"/> returns.</summary>
    public static PropertyBag Read(IInvocationOperation call, Frame frame, int depth, BagWalk? within)
    {
        if (GeneratedTypes.DictionaryOf(call) is { } name)
            return new PropertyBag(BagState.Known, []) { DictionaryOf = name };
        return Chain(call, frame, depth, within)
            ?? Copy(call, frame, depth, within)
            ?? Serialized(call, frame, depth, within)
            ?? Completed(call, frame, depth, within)
            ?? Returned(call, frame, depth)
            ?? PropertyBag.Opaque($"'{call.TargetMethod.Name}' builds it");
    }

    /// <summary>The bag that a property of the compilation makes each time it is asked.</summary>
    public static PropertyBag ReadProperty(IPropertyReferenceOperation property, IMethodSymbol getter, Frame frame, int depth) =>
        !getter.IsVirtual && !getter.IsAbstract && !getter.IsOverride
        && frame.Code.BodyOf(getter) is { } body && frame.Enter(getter, property) is { } entered
            ? Returned(body, entered, depth)
            : PropertyBag.Opaque($"'{property.Property.Name}' holds it");

    /// <summary>Whether the call adds a property and returns a bag with it.</summary>
    public static bool IsFluentAdd(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Add", ReturnsVoid: false }, Arguments.Length: 2, Type: { } type }
        && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String
        && BagType.Is(type);

    /// <summary>What is waited for, without how: <c>await bag.ConfigureAwait(false)</c>.</summary>
    public static IOperation Awaited(IAwaitOperation awaited) =>
        awaited.Operation.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task : awaited.Operation;

    // `Task.FromResult(bag)`
    private static PropertyBag? Completed(IInvocationOperation call, Frame frame, int depth, BagWalk? within) =>
        call is { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: { Length: 1 } arguments }
            ? BagReader.Read(new Operand(arguments[0].Value, frame), depth, within)
            : null;

    // `new Properties().Add("a", 1).Add("b", 2)`
    private static PropertyBag? Chain(IInvocationOperation call, Frame frame, int depth, BagWalk? within)
    {
        var added = new Stack<PropertyBag>();
        IOperation value = call;
        while (value.Unwrapped() is IInvocationOperation { Instance: { } instance } next && IsFluentAdd(next))
        {
            added.Push(next.Arguments.At(0) is { } key
                ? InitializerReader.Pair(new Operand(key, frame), next.Arguments.At(1) is { } given ? new Operand(given, frame) : null)
                : PropertyBag.Broken);
            value = instance;
        }

        if (added.Count == 0)
            return null;
        var bag = BagReader.Read(new Operand(value, frame), depth, within);
        foreach (var pair in added)
            bag = bag.With(pair);
        return bag;
    }

    // LINQ, and the copies that collections make of themselves.
    private static PropertyBag? Copy(IInvocationOperation call, Frame frame, int depth, BagWalk? within)
    {
        var method = call.TargetMethod;
        if (method.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) != true)
            return null;
        if (call.Instance is null && method.Name is "Empty" or "Create" or "CreateBuilder" && method.Parameters.All(static parameter => !BagType.MayHoldEntries(parameter.Type)))
            return PropertyBag.Empty;
        if ((call.Instance ?? call.Arguments.At(0)) is not { } source)
            return null;

        var rest = call.Instance is null ? 1 : 0;
        switch (method.Name)
        {
            case "ToImmutableDictionary" or "ToFrozenDictionary" or "ToList" or "ToArray" or "AsEnumerable"
                when call.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value == source):
                return BagReader.Read(new Operand(source, frame), depth, within);
            case "AsReadOnly":
                var shown = BagReader.Read(new Operand(source, frame), depth, within);
                return Variable.Of(source.Unwrapped()) is { } variable ? shown.Widened($"'{variable.Name}' may change before it is sent") : shown;
            case "ToDictionary" when ValuesOf(call) is { } values:
                return CopiedValues.Of(BagReader.Read(new Operand(source, frame), depth, within), values, IsValueOfParameter);
            case "Select" when call.Arguments.At(rest) is { } selector && ValuesOfPairs(selector) is { } values:
                return CopiedValues.Of(BagReader.Read(new Operand(source, frame), depth, within), values, IsValueOfParameter);
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Reverse" or "Distinct" or "ToImmutable" or "ToBuilder":
                return BagReader.Read(new Operand(source, frame), depth, within);
            case "Where":
                return BagReader.Read(new Operand(source, frame), depth, within).Uncertain("'Where' may leave some out");
            case "CreateRange" when call.Arguments.LastOrDefault()?.Value is { } items:
                return BagReader.Read(new Operand(items, frame), depth, within);
            case "SetItem" when BagType.IsImmutable(call.Instance?.Type) && call.Arguments is { Length: 2 } && call.Arguments.At(0) is { } set:
                return BagReader.Read(new Operand(source, frame), depth, within).With(InitializerReader.Pair(new Operand(set, frame), new Operand(call.Arguments.At(1)!, frame)));
            case "SetItems" or "AddRange" when BagType.IsImmutable(call.Instance?.Type) && call.Arguments.At(0) is { } more:
                return BagReader.Read(new Operand(source, frame), depth, within).With(BagReader.Read(new Operand(more, frame), depth, within));
            case "Remove" when BagType.IsImmutable(call.Instance?.Type) && call.Arguments.At(0) is { } removed:
                return BagReader.Read(new Operand(source, frame), depth, within).Without(new Operand(removed, frame));
            case "Concat" or "Union" when call.Arguments.At(rest) is { } other:
                return BagReader.Read(new Operand(source, frame), depth, within).With(BagReader.Read(new Operand(other, frame), depth, within));
            case "Append" or "Prepend" when call.Arguments.At(rest) is { } pair:
                return BagReader.Read(new Operand(source, frame), depth, within).With(PairReader.Read(new Operand(pair, frame)));
            default:
                return null;
        }
    }

    // `JObject.FromObject(…)`, `JsonSerializer.SerializeToNode(…)`
    private static PropertyBag? Serialized(IInvocationOperation call, Frame frame, int depth, BagWalk? within) =>
        call.TargetMethod is { Name: "FromObject", ContainingType.Name: "JObject" } or { Name: "SerializeToNode", ContainingType.Name: "JsonSerializer" }
        && call.Arguments.At(0) is { } source
            ? BagReader.Read(new Operand(source, frame), depth, within)
            : null;

    // `ToDictionary(pair => pair.Key, pair => pair.Value)`: what is given for the values; none where they stay as they are, and null for other keys.
    private static IReadOnlyList<IOperation?>? ValuesOf(IInvocationOperation call)
    {
        var selectors = call.Arguments
            .Select(static argument => argument.Value.Unwrapped())
            .OfType<IDelegateCreationOperation>()
            .Select(static selector => selector.Target as IAnonymousFunctionOperation)
            .ToList();
        if (selectors.Count == 0)
            return call.Arguments.Length == 1 ? [] : null;
        return selectors.Count == 2 && selectors[0] is { } keys && ReturnedValues.Of(keys.Body).ToList() is { Count: 1 } key && PairReader.PairOfKey(key[0]) is not null
            ? selectors[1] is { } values ? [.. ReturnedValues.Of(values.Body)] : [null]
            : null;
    }

    // `Select(pair => new Parameter(pair.Key, …))`: what is given for the values; null for other keys.
    private static IReadOnlyList<IOperation?>? ValuesOfPairs(IOperation selector)
    {
        if ((selector.Unwrapped() as IDelegateCreationOperation)?.Target is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } lambda)
            return null;
        var values = new List<IOperation?>();
        foreach (var returned in ReturnedValues.Of(lambda.Body))
        {
            if (PairReader.PartsOf(returned) is not { Count: > 0 } parts)
                return null;
            foreach (var (key, value) in parts)
            {
                if (PairReader.PairOfKey(key)?.Unwrapped() is not IParameterReferenceOperation pair || !SymbolEqualityComparer.Default.Equals(pair.Parameter, parameters[0]))
                    return null;
                values.Add(value);
            }
        }

        return values.Count == 0 ? null : values;
    }

    private static bool IsValueOfParameter(IOperation value) => PairReader.PairOfValue(value)?.Unwrapped() is IParameterReferenceOperation;

    private static PropertyBag? Returned(IInvocationOperation call, Frame frame, int depth) =>
        BagFunction.Of(call, frame) is var (body, _, entered) ? Returned(body, entered, depth) : null;

    /// <summary>The bag that a body returns: one of those that it does.</summary>
    internal static PropertyBag Returned(IOperation body, Frame frame, int depth)
    {
        PropertyBag? bag = null;
        foreach (var value in ReturnedValues.Of(body))
        {
            var read = BagReader.Read(new Operand(value, frame), depth, within: null);
            bag = bag is null ? read : BagChoice.Of(bag, read);
        }

        return bag ?? PropertyBag.Opaque("it is built elsewhere");
    }
}
