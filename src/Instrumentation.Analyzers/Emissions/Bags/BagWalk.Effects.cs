using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <content>What an operation does to the bag.</content>
internal sealed partial class BagWalk
{
    private PropertyBag Current => State!;

    // Where a null met a bag, nothing in it is certain.
    private static bool MayBeNull(PropertyBag bag) => bag.State == BagState.Known && !bag.Entries.Any(static entry => entry.IsCertain);

    /// <inheritdoc/>
    protected override void Visit(IOperation operation)
    {
        if (_point is not null && operation.Syntax == _point.Syntax && operation.Kind == _point.Kind)
            _found = _found is null ? Current : Join(_found, Current);
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, _variable.Symbol):
                Declare(declarator);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment when _variable.IsBag(assignment.Target):
                Set(ReferenceEquals(Current, PropertyBag.Null) ? Read(assignment.Value)
                    : MayBeNull(Current) ? Join(Current, Read(assignment.Value))
                    : Current);
                break;
            case ICoalesceAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value);
                break;
            case IInvocationOperation call:
                Visit(call);
                break;
            case IObjectCreationOperation creation when creation.Arguments.Any(argument => _variable.IsBag(argument.Value)) && !IsCopy(creation):
                Escape($"'{creation.Type?.Name}' holds it too");
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when _variable.IsVariable(argument.Value):
                Set(PropertyBag.Opaque($"'{_variable.Symbol.Name}' is assigned elsewhere"));
                break;
            case IVariableInitializerOperation { Value: var value } when _variable.IsVariable(value):
            case ITupleOperation tuple when tuple.Elements.Any(element => _variable.IsVariable(element)):
            case IArrayInitializerOperation array when array.ElementValues.Any(element => _variable.IsVariable(element)):
                Escape("another variable holds it too");
                break;
        }
    }

    /// <inheritdoc/>
    protected override bool IsNeverNull(IOperation value) =>
        new Operand(value, _frame).Resolved().Operation is IDelegateCreationOperation or IObjectCreationOperation;

    // `fill?.Invoke(bag)`, where the caller leaves it out.
    /// <inheritdoc/>
    protected override bool IsAlwaysNull(IOperation value) => new Operand(value, _frame).IsNull();

    // `if (more != null)`, where the caller's argument, or the bag itself, says which.
    /// <inheritdoc/>
    protected override bool? Decide(IOperation condition)
    {
        if (base.Decide(condition) is { } constant)
            return constant;
        if (NullTest.Of(condition) is not var (value, isNullWhenTrue) || IsNull(value) is not { } isNull)
            return null;
        _isDecided = true;
        return isNull == isNullWhenTrue;
    }

    private bool? IsNull(IOperation value) =>
        _variable.IsBag(value) ? (ReferenceEquals(State, PropertyBag.Null) ? true : null)
        : new Operand(value, _frame).IsNull() ? true
        : IsNeverNull(value) ? false
        : null;

    // `if (!bag.ContainsKey("coupon")) bag.Add("coupon", code);` leaves a bag that has it.
    /// <inheritdoc/>
    protected override PropertyBag Assume(PropertyBag state, IOperation condition, bool holds)
    {
        switch (condition.Unwrapped())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Assume(state, not.Operand, !holds);
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" } call when _variable.IsBag(call.Instance) && call.Arguments.At(0) is { } key:
                var names = Names.NameReader.Read(new Operand(key, _frame));
                return names.Count != 1 || names[0].Text is not { } name ? state
                    : holds ? state.Having(new BagEntry(name, names[0].Place, Value: null))
                    : state.Without(name);
            default:
                return state;
        }
    }

    /// <inheritdoc/>
    protected override bool IsCopied(IForEachLoopOperation loop) => Read(loop.Collection) is { State: BagState.Known } && IsCopying(loop.Body);

    // `bag[pair.Key] = pair.Value;` and nothing else that might skip it.
    private bool IsCopying(IOperation body)
    {
        var statement = body is IBlockOperation { Operations: { Length: 1 } only } ? only[0] : body;
        return (statement as IExpressionStatementOperation)?.Operation.Unwrapped() switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } } =>
                _variable.IsBag(instance) && Spread(arguments[0].Value) is not null,
            IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: { Length: 2 } arguments, Instance: { } instance } =>
                _variable.IsBag(instance) && arguments.At(0) is { } key && Spread(key) is not null,
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments, Instance: { } instance } =>
                _variable.IsBag(instance) && SpreadOf(arguments[0].Value) is not null,
            _ => false,
        };
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
        if (initializer is null || declarator.Symbol.IsRef)
            Set(PropertyBag.Opaque("it is built elsewhere"));
        else
            Set(ReadWhole(initializer));
    }

    // The bag itself, or of an event object what its creation puts into its bags.
    private PropertyBag ReadWhole(IOperation value) =>
        _variable.Members.Count == 0 ? Read(value)
        : EventObjectReader.ReadMembers(new Operand(value, _frame), _variable.Members, _depth + 1);

    private void Assign(IOperation target, IOperation value)
    {
        var place = target.Unwrapped();
        if (_variable.IsVariable(place))
            Set(ReadWhole(value));
        else if (_variable.IsBag(place))
            Set(Read(value));
        else if (place is IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } && _variable.IsBag(instance))
            Add(arguments[0].Value, value);
        else if (_variable.IsVariable(value) || _variable.IsBag(value))
            Escape("another variable holds it too");
    }

    private void Add(IOperation key, IOperation? value)
    {
        var added = InitializerReader.Pair(new Operand(key, _frame), value is null ? null : new Operand(value, _frame));
        Set(added.State == BagState.Partial && Spread(key) is { } spread ? Current.With(spread) : Current.With(added));
    }

    // `foreach (var pair in more) bag[pair.Key] = pair.Value;`, with `pair.Key`, or the first of `var (key, value)`
    private PropertyBag? Spread(IOperation key) => PairReader.PairOfKey(key) is { } pair
        ? SpreadOf(pair)
        : LoopOf(key) is var (loop, local) && PairReader.IsKeyOf(loop.LoopControlVariable, local) ? Read(loop.Collection) : null;

    // The collection of whose loop the expression is the element.
    private PropertyBag? SpreadOf(IOperation pair) => LoopOf(pair) is var (loop, _) ? Read(loop.Collection) : null;

    private static (IForEachLoopOperation Loop, ILocalSymbol Variable)? LoopOf(IOperation read)
    {
        if (read.Unwrapped() is not ILocalReferenceOperation { Local: var variable })
            return null;
        for (var around = read.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop && loop.Locals.Contains(variable, SymbolEqualityComparer.Default))
                return (loop, variable);
        }

        return null;
    }

    private void Visit(IInvocationOperation call)
    {
        if (_variable.IsBag(call.Instance))
        {
            Use(call);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (_variable.IsBag(argument.Value))
                Pass(call, argument);
            else if (_variable.Members.Count > 0 && _variable.IsVariable(argument.Value))
                PassWhole(call, argument);
        }
    }

    private void Use(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Add" or "TryAdd" or "Set" or "SetItem" or "Append" when call.Arguments.Length == 2 && IsText(call.TargetMethod.Parameters[0].Type):
                Add(call.Arguments.At(0)!, call.Arguments.At(1));
                break;
            case "Add" or "Append" when call.Arguments.Length == 1:
                Set(Current.With(SpreadOf(call.Arguments[0].Value) ?? PairReader.Read(new Operand(call.Arguments[0].Value, _frame))));
                break;
            case "Remove" when call.Arguments.At(0) is { } key:
                Set(Removed(key));
                break;
            case "Clear":
                Set(PropertyBag.Empty);
                break;
            case "ContainsKey" or "Contains" or "TryGetValue" or "GetEnumerator" or "ToString" or "GetHashCode" or "Equals" or "GetType"
                or "EnsureCapacity" or "TrimExcess" or "CopyTo" or "ContainsValue":
                break;
            default:
                if (call.TargetMethod.ReturnsVoid || !IsOfFramework(call.TargetMethod))
                    Escape($"'{call.TargetMethod.Name}' may change it");
                break;
        }
    }

    private PropertyBag Removed(IOperation key)
    {
        var names = Names.NameReader.Read(new Operand(key, _frame));
        return names.Count == 1 && names[0].Text is { } name ? Current.Without(name) : Current.Uncertain("an unknown property is removed");
    }

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
        }
        else if (ThroughWrappers(call, parameter) is { } passed)
        {
            Set(passed);
        }
        else if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Set(BagFunction.IsFromCaller(call, _frame) ? Current.FilledByCaller("the caller fills it") : Current.Widened("a delegate may change it"));
        }
        else if (parameter.RefKind != RefKind.None || (BagType.CanChange(parameter.Type) && !IsOfFramework(call.TargetMethod)))
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

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
        else
        {
            Escape($"'{call.TargetMethod.Name}' may change it");
        }
    }

    private void Escape(string reason) => Set(Current.Widened(reason));

    private static bool IsCopy(IObjectCreationOperation creation) =>
        creation.Type is { } type && (BagType.Is(type) || type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true);

    private static bool IsText(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static bool IsOfFramework(IMethodSymbol method)
    {
        var name = method.ContainingAssembly?.Name ?? "";
        return name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name is "mscorlib" or "netstandard" or "Newtonsoft.Json";
    }
}
