using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What a call does to the bag: one of its own methods, or one that is given it.</content>
internal sealed partial class BagWalk
{
    private const int MaxChain = 32;

    private void Visit(IInvocationOperation call)
    {
        // What the constructors of a base do, whoever reads the creation knows.
        if (call.TargetMethod.MethodKind == MethodKind.Constructor)
            return;
        if (_variable.Members.Count > 0 && IsVariable(call.Instance) && BagFunction.Of(call, _frame) is var (own, method, entered))
        {
            Set(Through(own, new BagVariable(method.ContainingType.OriginalDefinition, _variable.Members), entered, Current, _depth + 1));
            return;
        }

        // One that a derived type may replace, or that nobody can follow.
        if (_variable.Members.Count > 0 && IsVariable(call.Instance) && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            Escape($"'{call.TargetMethod.Name}' may change it");

        if (_variable.IsBag(call.Instance))
        {
            Use(call);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (_variable.IsBag(argument.Value) || (_variable.Members.Count == 0 && IsGivenBack(argument.Value)))
                Pass(call, argument);
            else if (_variable.Members.Count > 0 && IsVariable(argument.Value))
                PassWhole(call, argument);
            else if (argument.Parameter is { } parameter && MayFill(call, parameter) && Holds(argument.Value))
                Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    private bool IsVariable(IOperation? value) => _variable.IsVariable(value) || IsGivenBack(value);

    // In `telemetry.WithVisit(visit).WithUser(user)` the second call gets what the first one was given.
    private bool IsGivenBack(IOperation? value)
    {
        for (var step = 0; step < MaxChain && value?.Unwrapped() is IInvocationOperation call && GivenBack.Of(call, _frame) is { Value: var given }; step++)
        {
            if (_variable.IsVariable(given))
                return true;
            value = given;
        }

        return false;
    }

    // The framework has methods of its own for what interfaces lack, `TryAdd` of `IDictionary` among them: they get the bag as their first argument.
    private void Use(IInvocationOperation call, int first = 0)
    {
        var count = call.Arguments.Length - first;
        switch (call.TargetMethod.Name)
        {
            // It gives back what it makes, and leaves what it is asked of as it was.
            case var _ when first == 0 && BagType.IsImmutable(call.Instance?.Type):
                break;
            case var _ when first == 0 && OwnBag.DerivesFromBag(call.Instance?.Type) && BagFunction.Of(call, _frame) is var (body, overriding, inside):
                Set(Through(body, new BagVariable(overriding.ContainingType.OriginalDefinition, []), inside, Current, _depth + 1));
                break;
            case "Add" or "TryAdd" or "Set" when first == 0 && !OwnBag.KeepsName(call.TargetMethod, _frame.Code):
                Escape($"'{call.TargetMethod.Name}' may change it");
                break;
            case "TryAdd" or "GetOrAdd" when count >= 2 && IsText(call.TargetMethod.Parameters[first].Type):
                Add(call.Arguments.At(first)!, GivenIn(call, first + 1), isKept: true);
                break;
            case "AddOrUpdate" when count >= 3 && IsText(call.TargetMethod.Parameters[first].Type):
                Add(call.Arguments.At(first)!, value: null);
                break;
            case "Add" or "Set" or "SetItem" or "SetParameter" or "Append" when count == 2 && IsText(call.TargetMethod.Parameters[first].Type):
                Add(call.Arguments.At(first)!, call.Arguments.At(first + 1));
                break;
            case not "PutAll" when count == 2 && IsPut(call):
                Add(call.Arguments.At(0)!, call.Arguments.At(1));
                break;
            case "PutAll" when count == 1 && IsPut(call):
                Set(Current.With(Read(call.Arguments.At(0)!)));
                break;
            case "Add" or "Append" when count == 1:
                AddPair(call.Arguments.At(first)!);
                break;
            case "AddRange" when count == 1 && IsOfFramework(call.TargetMethod):
                Set(Current.With(Read(call.Arguments.At(first)!)));
                break;
            case "Remove" or "TryRemove" when call.Arguments.At(first) is { } key:
                Set(Current.Without(new Operand(key, _frame)));
                break;
            case "RemoveAll" or "RemoveWhere":
                Set(Current.Uncertain($"'{call.TargetMethod.Name}' may remove some"));
                break;
            case "Clear":
                Set(PropertyBag.Empty);
                break;
            case "ContainsKey" or "Contains" or "TryGetValue" or "GetEnumerator" or "ToString" or "GetHashCode" or "Equals" or "GetType"
                or "EnsureCapacity" or "TrimExcess" or "CopyTo" or "ContainsValue":
                break;
            case var _ when IsEventOfOwn(call) && BagFunction.Of(call, _frame) is var (own, method, entered):
                Set(Through(own, new BagVariable(method.ContainingType.OriginalDefinition, []), entered, Current, _depth + 1));
                break;
            default:
                if (call.TargetMethod.ReturnsVoid || call.TargetMethod.ReturnsByRef || !IsOfFramework(call.TargetMethod))
                    Escape($"'{call.TargetMethod.Name}' may change it");
                break;
        }
    }

    // Android's bag has a method for each type of value.
    private static bool IsPut(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Put", StringComparison.Ordinal) && BagType.IsBundle(call.Instance?.Type);

    // What a class keeps by itself, in a dictionary that it holds, its methods do not show.
    private bool IsEventOfOwn(IInvocationOperation call) => _variable.IsVariable(call.Instance) && call.Instance?.Type is { } type && UnityEvent.Is(type);

    // `GetOrAdd("name", key => …)` is given what makes the value, not the value.
    private static IOperation? GivenIn(IInvocationOperation call, int ordinal) =>
        call.Arguments.At(ordinal) is { } given && call.TargetMethod.Parameters[ordinal].Type.TypeKind != TypeKind.Delegate ? given : null;

    private void Pass(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || _frame.Code.IsEmitter(call.TargetMethod))
            return;
        if (BagFunction.Of(call, _frame) is var (body, method, frame) && argument.Parameter.Ordinal < method.Parameters.Length)
        {
            var given = method.Parameters[parameter.Ordinal];
            Set(given.RefKind is RefKind.Ref or RefKind.Out
                ? PropertyBag.Opaque($"'{call.TargetMethod.Name}' assigns it")
                : Through(body, new BagVariable(given, []), frame, Current, _depth + 1));
            if (IsUsed(call) && ReturnedValues.Of(body).Any(value => Variable.Of(value.Unwrapped()) is { } returned && SymbolEqualityComparer.Default.Equals(returned, given)))
                Escape(HeldToo);
        }
        else if (ThroughWrappers(call, parameter) is { } passed)
        {
            Set(passed);
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Set(FilledBy(call));
        }
        else if (parameter is { RefKind: RefKind.None, Ordinal: 0 } && call.TargetMethod is { IsExtensionMethod: true, ReturnsByRef: false } && IsOfFramework(call.TargetMethod) && BagType.CanChange(parameter.Type))
        {
            Use(call, first: 1);
        }
        else if (parameter.RefKind != RefKind.None || call.TargetMethod.ReturnsByRef || MayFill(call, parameter) || IsArrayLent(call, argument))
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    // `var more = bag.With("a", 1)`, where the method returns what it was given.
    private bool IsUsed(IInvocationOperation call) =>
        call.Parent is not (IExpressionStatementOperation or IReturnOperation) && !IsChained(call) && !(call.Parent is ISimpleAssignmentOperation assignment && _variable.IsVariable(assignment.Target));

    // `bag.With("a", 1).With("b", 2);`
    private bool IsChained(IInvocationOperation call)
    {
        IOperation part = call;
        while (part.Parent is IConversionOperation)
            part = part.Parent;
        return part.Parent is IArgumentOperation { Parent: IInvocationOperation next } && BagFunction.Of(next, _frame) is not null;
    }

    // `fill(bag)`
    private PropertyBag FilledBy(IInvocationOperation call) =>
        BagFunction.IsFromCaller(call, _frame) ? Current.FilledByCaller("the caller fills it") : Current.Widened("a delegate may change it");

    // `provider.Send(name, bag)`, of which the compilation has the implementations that send it on.
    private PropertyBag? ThroughWrappers(IInvocationOperation call, IParameterSymbol parameter)
    {
        PropertyBag? bag = null;
        foreach (var wrapper in _frame.Code.Wrappers.Of(call.TargetMethod))
        {
            if (parameter.RefKind != RefKind.None
                || parameter.Ordinal >= wrapper.Method.Parameters.Length
                || _frame.Code.BodyOf(wrapper.Method) is not { } body
                || _frame.Enter(wrapper.Method, call) is not { } frame)
            {
                return null;
            }

            var sent = Through(body, new BagVariable(wrapper.Method.Parameters[parameter.Ordinal], []), frame, Current, _depth + 1);
            bag = bag is null ? sent : BagChoice.Of(bag, sent);
        }

        return bag;
    }

    // The event itself goes to a method that may fill it: `AddVisit(telemetry)`, `telemetry.WithVisit(visit)`.
    private void PassWhole(IInvocationOperation call, IArgumentOperation argument)
    {
        if (_frame.Code.IsEmitter(call.TargetMethod))
            return;
        if (argument.Parameter is { RefKind: RefKind.None } parameter
            && BagFunction.Of(call, _frame) is var (body, method, frame)
            && parameter.Ordinal < method.Parameters.Length)
        {
            Set(Through(body, new BagVariable(method.Parameters[parameter.Ordinal], _variable.Members), frame, Current, _depth + 1));
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Set(FilledBy(call));
        }
        else if (!IsOfFramework(call.TargetMethod) || (argument.Parameter is { } given && MayFill(call, given)))
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    // `Array.Fill(pairs, …)`, `other.CopyTo(pairs, 0)`; of LINQ nothing writes.
    private static bool IsArrayLent(IInvocationOperation call, IArgumentOperation argument) =>
        argument.Value.Unwrapped().Type is IArrayTypeSymbol && call.TargetMethod.ContainingType is not { Name: "Enumerable" };

    private static bool IsText(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static bool IsOfFramework(IMethodSymbol method)
    {
        var name = method.ContainingAssembly?.Name ?? "";
        return name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name is "mscorlib" or "netstandard" or "Newtonsoft.Json";
    }
}
